"""Does closeness find those who really helped? Asked of real teams, with the measuring script's own functions.

The record lies outside the project; without it these tests are skipped.
"""

from __future__ import annotations

import importlib.util
import random
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest

from projects.closeness import ProposedRing, SharedProject, closeness, nearness, proposed_ring

TIES = Path(__file__).resolve().parents[3] / "shared" / "ties"
TASKS = sorted(TIES.glob("*.csv.gz"))
OURS, OURS_WITH_TOUCHES = "this project: projects", "this project: all"
PUBLISHED = ("random", "number of shared projects", "Newman 1/(team-1), half-life 3 y", "Adamic-Adar")

pytestmark = pytest.mark.skipif(
    not TASKS or not (TIES / "evaluate.py").is_file(), reason="the record of real teams (shared/ties) is not here"
)

Figures = dict[str, dict[str, tuple[float, float]]]


@pytest.fixture(scope="module")
def evaluate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("ties_evaluate", TIES / "evaluate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def figures(evaluate: ModuleType) -> Figures:
    """Task -> measure -> (mean AUC, mean NDCG@10) over askers who have both helpers and others."""
    table = evaluate.measures()
    found: Figures = {}
    for task in TASKS:
        scored: dict[str, dict[str, list[tuple[float, int]]]] = {name: defaultdict(list) for name in table}
        for asker, helped, *facts in evaluate.rows(task):
            for name, measure in table.items():
                scored[name][asker].append((measure(*facts), helped))
        found[task.name] = {name: means(evaluate, list(askers.values())) for name, askers in scored.items()}
    return found


def means(evaluate: ModuleType, askers: list[list[tuple[float, int]]]) -> tuple[float, float]:
    lists = [pairs for pairs in askers if 0 < sum(helped for _, helped in pairs) < len(pairs)]
    chance = random.Random(1)
    auc = sum(evaluate.auc(pairs) for pairs in lists) / len(lists)
    ndcg = sum(sum(evaluate.ndcg(pairs, chance) for _ in range(3)) / 3 for pairs in lists) / len(lists)
    return auc, ndcg


def over_tasks(figures: Figures, measure: str, figure: int) -> float:
    return sum(task[measure][figure] for task in figures.values()) / len(figures)


@pytest.mark.parametrize("other", PUBLISHED)
def test_shared_projects_alone_order_better_than_published_measures(figures: Figures, other: str) -> None:
    assert over_tasks(figures, OURS, 0) > over_tasks(figures, other, 0) + 0.02


@pytest.mark.parametrize("other", [*PUBLISHED, OURS])
def test_with_touches_the_top_ten_hold_most_who_helped(figures: Figures, other: str) -> None:
    assert over_tasks(figures, OURS_WITH_TOUCHES, 1) > over_tasks(figures, other, 1) + 0.02


def test_on_no_task_does_it_fall_far_behind(figures: Figures) -> None:
    for task, measured in figures.items():
        best = max(measured[name][0] for name in PUBLISHED)
        assert measured[OURS][0] > best - 0.015, task


def test_touches_never_cost(figures: Figures) -> None:
    for task, measured in figures.items():
        assert measured[OURS_WITH_TOUCHES][0] >= measured[OURS][0], task
        assert measured[OURS_WITH_TOUCHES][1] >= measured[OURS][1] - 1e-9, task


def test_the_bars_of_jinmyaku_use_the_bar(evaluate: ModuleType) -> None:
    """Of all pairs that would be proposed as jinmyaku, the middle eight tenths spread over nearly half of its length."""
    for task in TASKS:
        bars = []
        for _, _, circle, touches, _, shared in evaluate.rows(task):
            facts = [SharedProject(months=m, intensity=i, team_size=int(n), years_ago=a) for m, i, n, a in shared]
            near = closeness(facts, common_circle=circle, touches=touches)
            if proposed_ring(near, touched_within_two_years=touches >= 0.5) is ProposedRing.JINMYAKU:
                bars.append(nearness(near.score))
        bars.sort()
        tenth = len(bars) // 10
        assert len(bars) > 100, task
        assert bars[-tenth - 1] - bars[tenth] > 0.45, task
        assert 0.25 < bars[len(bars) // 2] < 0.85, task
