"""Passwords that are guessed first: of how few known pieces a password can be put together.

Long common passwords are a word and a year, a row of keys, a name and 123. A list holds only those somebody has counted;
here the shortest way is found to write a password with pieces a guesser tries first. ASVS 5.0 6.2.4, 6.2.11; the idea is
that of zxcvbn (Wheeler 2016), with fewer words and no arithmetic of guesses.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

FEWEST_PIECES = 5
"""A character that belongs to no known piece is a piece of its own."""
OF_THIS_SITE = frozenset(
    """
    jinmyaku jinmyakucho 人脈帳 人脈 じんみゃく ジンミャク alumni alumnus farewell farewells consultant consultants consulting
    consultancy コンサル コンサルタント フェアウェル フェアウェルメール プロジェクト project projects codename referral referrals
    colleague colleagues partner manager analyst associate engagement client clients steward letterbox notebook member members
    host moderator
    """.split()
)
"""Words of this place and of its members' work: no part of them counts as a secret."""
_COMMON = frozenset(
    """
    password passwort passw0rd motdepasse contrasena senha parola pass word passphrase secret login signin welcome admin administrator
    root guest user test tester testing default changeme letmein access master superman batman spiderman ironman starwars pokemon
    pikachu doraemon naruto totoro ghibli onepiece dragonball dragon monkey tiger lion eagle wolf panda kitty hello hellokitty
    iloveyou ilove loveyou love lover you forever sunshine sunny moon star princess prince queen king angel baby babygirl family
    friend friends happy lucky summer winter spring autumn january february march april may june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday football baseball basketball soccer hockey tennis
    golf liverpool arsenal chelsea manchester barcelona realmadrid juventus michael jordan jennifer jessica ashley daniel andrew
    thomas robert charlie george william james john david anthony joshua matthew nicole amanda michelle samantha maria anna mustang
    ferrari porsche mercedes toyota honda nissan suzuki yamaha harley computer internet google facebook twitter instagram samsung
    android iphone apple windows microsoft linux killer shadow ninja samurai sakura fuji fujisan tokyo osaka kyoto nippon japan
    nihon yokohama nagoya sapporo fukuoka hiroshima hanako taro haruka sakurai tanaka sato watanabe yamamoto nakamura kobayashi
    arigato konnichiwa sayonara daisuki aishiteru himitsu pasuwado cheese chocolate cookie coffee pepper ginger banana orange purple
    yellow silver golden diamond flower rainbow butterfly freedom trustno whatever nothing something qwerty qwertz azerty asdf zxcv
    qazwsx wsx qaz abc abcd xyz aaa money business company office work home house school student teacher doctor america england
    london paris newyork california texas jesus christ god blessed heaven matrix gandalf hobbit merlin phoenix hunter ranger soldier
    warrior knight blink nirvana metallica slipknot eminem maggie buster bailey snoopy garfield corvette cowboys yankees lakers
    steelers packers dallas boston chicago correcthorsebatterystaple the my is one and for me a i
    """.split()
)
_ROWS = (
    "1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "zaq1xsw2cde3vfr4bgt5nhy6mju7", "qazwsxedcrfvtgbyhnujmikolp", "147258369",
    "159357", "abcdefghijklmnopqrstuvwxyz", "qwertzuiop", "azertyuiop", "!@#$%^&*()", "!\"#$%&'()", "あいうえおかきくけこ",
)  # fmt: skip
"""Ways a finger goes over keys, or a voice over letters."""
_WALKS = tuple(walk for row in _ROWS for walk in (row, row[::-1]))
_DATE = re.compile(
    r"(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))?|(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:19|20)\d\d"
)
_UNDONE = str.maketrans("014357@$!|", "oiaesaasil")
"""Figures and signs that stand for letters, as everybody puts them."""
_LONGEST_LOOKED_AT = 40


def is_easily_guessed(password: str, *, about: Iterable[str] = ()) -> bool:
    """Whether a password falls to the first guesses. `about` are words known of its owner: names, parts of an address."""
    own = {word for known in about for word in re.findall(r"\w{3,}", _plain(known).replace("_", " "))}
    return _fewest_pieces(_plain(password)[:_LONGEST_LOOKED_AT], OF_THIS_SITE | _COMMON | own) < FEWEST_PIECES


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower()


def _fewest_pieces(text: str, words: Iterable[str]) -> int:
    needed = [0] * (len(text) + 1)
    undone, known = text.translate(_UNDONE), tuple(words)
    for start in range(len(text) - 1, -1, -1):
        ends = {start + 1} | _ends_of_pieces(text, start)
        ends |= {start + len(word) for word in known if text.startswith(word, start) or undone.startswith(word, start)}
        needed[start] = 1 + min(needed[end] for end in ends)
    return needed[0]


def _ends_of_pieces(text: str, start: int) -> set[int]:
    """Where a row of keys, a date, or more of what stood before may end that begins here."""
    ends = {match.end() for match in [_DATE.match(text, start)] if match}
    for end in range(start + 3, len(text) + 1):
        if not any(text[start:end] in walk for walk in _WALKS):
            break
        ends.add(end)
    for size in range(1, start + 1):
        end = start
        while text[end : end + size] == text[start - size : start]:
            end += size
            ends.add(end)
    return ends
