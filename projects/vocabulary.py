"""Words a member chooses from when he records a project: industries, capabilities, roles; in both languages.

A code is what the database keeps and never changes its meaning; a word may be polished at any time. Industries are
coarse on purpose: a narrow one beside months and a team would point to the client.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

VERSION = 1
"""Raised when a code is added or retired, so that old records can be read as they were meant."""


@dataclass(frozen=True, slots=True)
class Term:
    """A code and its word in Japanese and English."""

    code: str
    ja: str
    en: str

    def word(self, language: str) -> str:
        """The word in "ja", else in English."""
        return self.ja if language == "ja" else self.en


INDUSTRIES = (
    Term("finance", "金融・保険", "Finance and insurance"),
    Term("health", "医療・医薬", "Health and pharmaceuticals"),
    Term("manufacturing", "製造", "Manufacturing"),
    Term("automotive", "自動車・輸送機器", "Automotive"),
    Term("materials", "素材・化学", "Materials and chemicals"),
    Term("consumer", "消費財・食品", "Consumer goods and food"),
    Term("retail", "小売・流通", "Retail and distribution"),
    Term("technology", "IT・通信", "Technology and telecoms"),
    Term("media", "メディア・エンターテインメント", "Media and entertainment"),
    Term("energy", "エネルギー・資源", "Energy and resources"),
    Term("logistics", "物流・運輸", "Logistics and transport"),
    Term("real_estate", "不動産・建設", "Real estate and construction"),
    Term("travel", "旅行・外食・サービス", "Travel, food service and leisure"),
    Term("trading", "商社", "Trading"),
    Term("public", "官公庁・公共", "Public sector"),
    Term("education", "教育", "Education"),
    Term("investors", "投資ファンド", "Private equity and funds"),
    Term("several", "複数の業界", "Several industries"),
)

CAPABILITIES = (
    Term("strategy", "全社戦略", "Corporate strategy"),
    Term("growth", "新規事業・成長戦略", "Growth and new business"),
    Term("marketing", "マーケティング・営業", "Marketing and sales"),
    Term("operations", "業務改革", "Operations"),
    Term("cost", "コスト改革", "Cost reduction"),
    Term("supply_chain", "調達・サプライチェーン", "Procurement and supply chain"),
    Term("turnaround", "事業再生", "Turnaround"),
    Term("deals", "M&A・デューデリジェンス", "M&A and due diligence"),
    Term("integration", "経営統合", "Post-merger integration"),
    Term("organization", "組織・人事", "Organization and people"),
    Term("finance_function", "経理・財務", "Finance function"),
    Term("it", "システム刷新", "IT renewal"),
    Term("digital", "デジタル・データ", "Digital and data"),
    Term("risk", "リスク・規制対応", "Risk and regulation"),
    Term("sustainability", "サステナビリティ", "Sustainability"),
    Term("programme", "プロジェクト管理", "Programme management"),
)

ROLES = (
    Term("analyst", "アナリスト", "analyst"),
    Term("associate", "アソシエイト", "associate"),
    Term("consultant", "コンサルタント", "consultant"),
    Term("senior_consultant", "シニアコンサルタント", "senior consultant"),
    Term("manager", "マネージャー", "manager"),
    Term("senior_manager", "シニアマネージャー", "senior manager"),
    Term("principal", "プリンシパル", "principal"),
    Term("director", "ディレクター", "director"),
    Term("partner", "パートナー", "partner"),
    Term("expert", "専門家", "expert"),
)


def _by_code(terms: tuple[Term, ...]) -> dict[str, Term]:
    return {term.code: term for term in terms}


INDUSTRY_BY_CODE = _by_code(INDUSTRIES)
CAPABILITY_BY_CODE = _by_code(CAPABILITIES)


def industry_word(code: str | None, language: str) -> str:
    """The industry of a code in "ja" or "en"; empty for none, the code itself for one this version does not know."""
    return _word(INDUSTRY_BY_CODE, code, language)


def capability_word(code: str | None, language: str) -> str:
    """The capability of a code in "ja" or "en"; empty for none, the code itself for one this version does not know."""
    return _word(CAPABILITY_BY_CODE, code, language)


def _word(terms: dict[str, Term], code: str | None, language: str) -> str:
    if not code:
        return ""
    return terms[code].word(language) if code in terms else code


def _same(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).lower().split()).replace("マネジャー", "マネージャー")


_ROLE_BY_WORD = {_same(word): term for term in ROLES for word in (term.ja, term.en)}


def role_word(role: str | None, language: str) -> str:
    """A role for a reader of "ja" or "en": translated when it is one of ROLES in either language, else as it was typed."""
    if not role:
        return ""
    known = _ROLE_BY_WORD.get(_same(role))
    return known.word(language) if known else role
