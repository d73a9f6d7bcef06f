"""English moves by grammar: a verb of going or starting, an organisation (a proper name, or "a/my ... bank"), and perhaps a role.

An organisation without capitals needs a determiner and a head noun of organisations ("a family office", "my brother's boat
yard"); a proper name after a bare verb of motion must not be a place. A role is a noun phrase with a head noun of occupations,
or what stands between "as" and the next clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alumni.farewells.reader import gated

_NOT_START = r"(?!(?:I|My|It|We|You|The|This|That|If|But|And|So|Please|Thanks|Thank|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|LinkedIn|Facebook|Mr|Ms|Mrs|Dr)\b)"
_PROPER = (
    r"(?:(?:[Tt]he\s)?"
    + _NOT_START
    + r"[A-Z][\w&'-]*(?:\.(?=\s[A-Z]))?(?:(?:\s(?:of|and|&|the|for|de|los|las|del|la|at))*,?\s"
    + _NOT_START
    + r"[A-Z0-9][\w&'-]*){0,5}"
    r"(?:,?\s(?:Inc|LLC|LLP|Ltd|Corp|Co)\b\.?)?)"
)
_HEAD = (
    r"(?:shop|store|firm|company|companies|business|start-?up|fund|bank|office|agency|group|school|university|college|practice|boutique|airline|hospital|clinic|charity|non-?profit|NGO|foundation|institute|lab|laboratory|studio|consultancy|"
    r"partnership|publisher|bakery|brewery|distillery|winery|vineyard|farm|ranch|garage|yard|boatyard|restaurant|caf[eé]|bar|pub|hotel|inn|bookshop|bookstore|museum|gallery|zoo|orchestra|label|press|paper|court|chambers|embassy|shelter|surgery|temple|monastery|library|theatre|theater|council|ministry|department|regulator|union|association|"
    r"manufacturer|maker|retailer|insurer|insurance company|broker|brokerage|utility|supplier|vendor|client|competitor|customer|network|newspaper|magazine|station|team|cooperative|co-?op|plant|factory|mill|church|ministry|government|municipality|city|county|army|navy|"
    r"venture|spin-?off|outfit|house|family business|think[- ]tank|hedge fund|law firm|trading house|carrier|operator|builder|academy|kindergarten|nursery|garden cent(?:er|re)|side)"
)
_COMMON = (
    r"(?:(?:an?|the|my|our|his|her|another|one of the|(?:my|our) \w+(?:'s|s'))\s(?:[\w'&/-]+\s){0,4}?(?:\w+-)?"
    + _HEAD
    + r"(?:\s(?:downtown|uptown|nearby|abroad|in\s[A-Z]\w+|you've\s[\w' ]{2,24}|you have\s[\w' ]{2,24}))?(?!\s?(?:of mine\b|hours|party|meeting|dinner|lunch|project\b|trip)))"
)
_ORG = r"(?P<org>" + _COMMON + r"|" + _PROPER + r")"
_OCCUPATION = (
    r"(?:teacher|engineer|manager|director|professor|student|analyst|officer|associate|partner|advis[eo]r|lecturer|reader|lawyer|attorney|developer|head|president|general|lead|leader|consultant|fellow|researcher|scientist|principal|"
    r"SRE|PM|CEO|CFO|COO|CTO|CIO|CMO|SVP|EVP|VP|MD|counsel|trader|broker|banker|writer|author|editor|journalist|designer|architect|chef|baker|nurse|doctor|dentist|vet|pilot|farmer|gardener|carpenter|guide|coach|trainer|instructor|tutor|"
    r"accountant|auditor|controller|comptroller|treasurer|secretary|clerk|administrator|coordinator|specialist|technician|operator|programmer|tester|statistician|economist|actuary|underwriter|recruiter|planner|buyer|strategist|producer|photographer|"
    r"artist|musician|librarian|curator|minister|pastor|deputy|dean|chair(?:man|woman|person)?|postdoc|intern|apprentice|contractor|freelancer|owner|founder|co-founder|evangelist|advocate|representative|rep|agent|chief|captain|foreman|supervisor|mom|mum|mother|dad|father|parent|grandparent|full-time \w+)"
)
_ROLE_END = r"(?=\s(?:at|with|for|of|in|on|from|who|where|while|after|next|this|starting|beginning|effective|soon|and|but|there|under|based|responsible|covering|until|come|by|reporting|to)\b|[.,;:!?()\n]|\s[-–—]|$)"
_ROLE = (
    r"(?P<role>(?:[\w&'/+-]+,?\s){0,5}?"
    + _OCCUPATION
    + r"(?:\s(?:of|for|in)\s(?:the\s)?[A-Z][\w&'-]*(?:\s(?:and\s|&\s)?[A-Z][\w&'-]*){0,4})?)"
    + _ROLE_END
)
_ANY_ROLE = (
    r"(?P<role>(?!of\b|soon\b|well\b|usual\b|planned\b|many\b|you\b|I\b|we\b|it\b|part of\b|a result\b)(?:[\w&'/+-]+\s){0,6}?[\w&'/+-]+)"
    + _ROLE_END.replace("|of|", "|").replace("|in|", "|").replace("|for|", "|")
)
_AS = r"(?:\sin\s[A-Z]\w+(?:,\s[A-Z]\w+)?)?,?\s(?:as|to be|to become)\s(?:an?\s|the\s|its\s|their\s|one of (?:the|their)\s)?"
_SELF = r"(?:I(?:'m| am|'ll be| will be|'ve| have)?\s(?:now\s|then\s|also\s|soon\s|already\s)?)"
_MOVE = r"(?:going|off|heading|headed|moving|moved?|bound|switching|jumping|hopping|crossing|returning|transferring|shifting|migrating|gone)\s(?:over\s|back\s|across\s|out\s|on\s|away\s|straight\s|up\s|down\s)?to\s(?:join\s|work\s(?:at|for|with)\s|become\spart\sof\s)?"
_BEGIN = r"(?:start(?:ing|ed|s)?|begin(?:ning|s)?|work(?:ing)?|consult(?:ing)?|teach(?:ing)?|land(?:ing|ed)|employed|based|(?:new|next) (?:job|role|position|post|gig|home|chapter|adventure|employer)(?:\sis|\swill be|:)?)\s(?:a new (?:job|role|position)\s|work\s|again\s|over\s)?(?:at|with|for|in)\s"
_JOIN = r"(?:join(?:ing|ed)?|rejoin(?:ing)?)\s"
_VERB = r"(?i:\b(?:" + _JOIN + r"|" + _MOVE + r"|" + _BEGIN + r"))"


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence pattern with the groups org and role, its rule and how sure it is; `motion` marks verbs that also take places."""

    rule: str
    confidence: float
    pattern: gated.Gated


FRAMES = (
    Frame("move_as", 0.9, gated.compile(_VERB + _ORG + _AS + _ANY_ROLE)),
    Frame("post_at", 0.9, gated.compile(r"\b(?i:position|role|job|post|chair|offer|appointment|duties|work|career|title)\s(?i:as|of)\s(?:an?\s|the\s)?" + _ANY_ROLE + r"\s(?:at|with|for|in)\s" + _ORG)),
    Frame("become_at", 0.88, gated.compile(r"\b(?i:become|becoming|be|am|I'm|as|named|appointed|now|next[:,]|then)\s(?:an?\s|the\s|their\s|its\s)?" + _ROLE + r",?\s(?:at|with|for|of|in)\s" + _ORG)),
    Frame("move", 0.84, gated.compile(_VERB + _ORG)),
    Frame("become", 0.72, gated.compile(r"\b(?i:become|becoming|will be|I'll be|going to be|to be|retrain(?:ing)? as|train(?:ing)? (?:as|to be)|work(?:ing)? as|(?:life|career|job|role|time|work) as|turn(?:ing)? into|reborn as)\s(?:an?\s|the\s|their\s|your\s)" + _ROLE)),
    Frame("then_own", 0.78, gated.compile(r"\b(?:[Tt]hen|[Nn]ext|[Aa]fter that|[Aa]fterwards?)\s?(?:it's|it is|comes|is|up|stop)?[:,]?\s(?:on to\s|off to\s)?(?P<org>" + _COMMON + ")")),
    Frame("own_name", 0.84, gated.compile(r"\b(?i:shingle|my own (?:\w+ ){0,2}(?:business|company|firm|practice|shop|studio|consultancy)|(?:company|business|firm|practice|shop|studio|consultancy|venture|startup)(?:,? (?:called|named|it's called|under the name)))[,:]?\s(?:is\s|called\s|named\s)?[\"']?(?P<org>" + _PROPER + ")(?:[\"']?,\\s(?P<role>(?!no\\b|and\\b|but\\b|which\\b|if\\b|I\\b)[\\w -]{4,40}?)(?=[.,;:\\n]|$))?")),
    Frame("freelance", 0.8, gated.compile(r"\b(?i:(?:go(?:ing)?|working|work|now|turn(?:ing)?|as an?|be an?|am an?|become an?|becoming an?)\s)(?P<role>(?i:freelanc\w+|independent|self-employed)(?:\s(?:[\w-]+\s){0,2}" + _OCCUPATION + r")?)" + _ROLE_END)),
    Frame("freelancing", 0.72, gated.compile(r"\b(?P<role>(?i:freelanc(?:e|ing))(?:\s(?:as\san?\s)?(?:[\w-]+\s){0,2}?[\w-]+)?)" + _ROLE_END)),
    Frame("degree", 0.88, gated.compile(r"\b(?P<role>(?:(?:[\w-]+\s)?(?:PhD|Ph\.D\.|MBA|MSc|MA|LLM|JD|MD|doctorate|(?:M|m)aster'?s(?: degree)?|(?:B|b)achelor'?s)(?:\sin\s[\w ]{3,40}?)?))\s(?:programme?\s|degree\s|studies\s)?(?:at|from|in)\s(?P<org>" + _PROPER + ")")),
    Frame("school", 0.84, gated.compile(r"\b(?P<role>(?i:(?:law|business|medical|med|grad(?:uate)?|nursing|film|art|culinary|divinity|cooking|architecture|teaching|vet(?:erinary)?)\s(?:school|college)))(?:\s(?:full[- ]time\s)?(?:at|in)\s(?P<org>" + _PROPER + "))?")),
    Frame("study", 0.84, gated.compile(r"\b(?i:study(?:ing)?|read(?:ing)? for)\s(?:an?\s|my\s)?(?P<role>[\w][\w ]{2,40}?)\sat\s(?P<org>" + _PROPER + ")")),
)  # fmt: skip
_PLACES = gated.compile(
    r"(?:the\s)?(?:(?:New|North|South|East|West|Central|Northern|Southern|Eastern|Western|San|Los|Las|Saint|St|Upstate|Downtown)\s)?(?:United (?:States|Kingdom)|States?|US|USA|UK|U\.S\.|England|Scotland|Wales|Ireland|Britain|Europe|Asia|Africa|America|Australia|Zealand|Canada|Mexico|Brazil|Argentina|Chile|Peru|India|"
    r"China|Japan|Korea|Taiwan|Singapore|Malaysia|Thailand|Vietnam|Indonesia|Philippines|Hong Kong|Germany|France|Italy|Spain|Portugal|Netherlands|Holland|Belgium|Switzerland|Austria|Poland|Sweden|Norway|Denmark|Finland|Greece|Turkey|Israel|Egypt|Kenya|Nigeria|Dubai|Qatar|Russia|Ukraine|"
    r"London|Paris|Berlin|Munich|Madrid|Rome|Milan|Vienna|Zurich|Geneva|Amsterdam|Brussels|Dublin|Edinburgh|Manchester|Tokyo|Osaka|Kyoto|Okinawa|Hokkaido|Kyushu|Shikoku|Fukuoka|Nagoya|Nagano|Sapporo|Sendai|Hiroshima|Kobe|Nara|Seoul|Beijing|Shanghai|Sydney|Melbourne|Brisbane|Perth|Auckland|Toronto|Vancouver|Montreal|Calgary|York|Boston|Chicago|Houston|Dallas|Austin|Denver|Seattle|Portland|Francisco|"
    r"Angeles|Vegas|Diego|Jose|Antonio|Atlanta|Miami|Philadelphia|Washington|DC|Texas|California|Florida|Colorado|Oregon|Virginia|Carolina|Georgia|Ohio|Michigan|Illinois|Arizona|Nevada|Utah|Jersey|Hampshire|Dakota|Hawaii|Alaska|Jersey|Mumbai|Delhi|Bangalore|Manila|Bangkok|Jakarta|Earth|Mars|God|Heaven|"
    r"Coast|Bay Area|Valley|City|Mountains|Alps|Island|Islands|Sea|Ocean|Lake|Beach|Spring|Summer|Autumn|Fall|Winter|Christmas|Easter|Thanksgiving|Monday|Friday|[A-Z][\w'-]+\s(?:Harbor|Harbour|Bay|Springs|Falls|Hills?|Creek|Park|Ridge|County|Heights|Grove|Beach|Lake|Island|City|Coast|Valley|Village))(?:,?\s[A-Z][\w.]+)?$"
)
_CUE = gated.compile(
    r"\b(?:join|rejoin|start|begin|work|teach|consult|going|off to|heading|headed|mov|bound|switch|jump|hop|cross|return|transfer|shift|land|new|next|then|position|role|job|post|chair|become|becoming|be\b|shingle|own|freelanc|independent|self-employed|PhD|MBA|Master|school|college|study|degree|doctorate|called|named|retir|train|plan|tak(?:e|ing)\b|spend|travel|car(?:e|ing) for|rais|writ|home\b|sail|hik|look(?:ing)? after|pursu|focus|sabbatical|time off)",
    re.I,
)
_RETIRE = gated.compile(
    r"\b(?:I(?:'m| am|'ll| will|'ve decided to| have decided to| plan to)?\s(?:be\s)?(?:going to\s|about to\s|finally\s|officially\s)?retir(?:ing|e)\b|(?:enter|begin|start|into|take)(?:ing)?\s(?:my\s|early\s)?(?P<word>retirement)\b|my (?P<word2>retirement)\b|(?:decided|going|time|decision|chosen|ready) to retire\b|(?:be|is) retiring\b)",
    re.I,
)
ACTIVITY = gated.compile(
    r"\b(?:I(?:'ll| will|'m| am)?\s(?:going to\s|planning to\s|plan to\s|plan on\s|intend to\s|hope to\s|want to\s|decided to\s|be\s|now\s|mostly\s|finally\s)?|(?:going|plan(?:ning)?|decided|intend|hop(?:e|ing)|off|leaving|time|opportunity|retiring) to\s|(?:next|then|plan|plans|adventure|chapter|step|move)\s?(?:is|are|will be|:)\s(?:to\s)?)"
    r"(?P<role>(?:tak(?:e|ing)\s(?:\w+\s){0,4}?(?:off|break|sabbatical|gap year|time out)|(?:spend(?:ing)?|enjoy(?:ing)?)\s(?:more\s|some\s|my\s)?(?:time|days|evenings|retirement|months)|pursu(?:e|ing)|travel(?:l?ing)?|focus(?:ing)? on|rais(?:e|ing)|car(?:e|ing) for|look(?:ing)? after|writ(?:e|ing)\s(?:a|my|the)|"
    r"sail(?:ing)?|hik(?:e|ing)|cycl(?:e|ing)|stay(?:ing)? (?:at )?home|(?:go(?:ing)? )?back to (?:school|university|college)|consult(?:ing)?|teach(?:ing)?|build(?:ing)?\s(?:a|my|our)|run(?:ning)?\s(?:a|my|our)|open(?:ing)?\s(?:a|my|our)|concentrat(?:e|ing) on|devot(?:e|ing)|continue\s\w+ing|sabbatical|self-employment|full-time (?:mom|mum|mother|dad|father|parent\w*))"
    r"(?:\s(?!and\b|but\b|so\b|before\b|until\b|because\b|which\b|if\b)[\w'&/-]+){0,7}?)(?=[.,;:!?()\n]|\s[-–—]|\s(?:and|but|so|before|until|because|which|if|starting|from|after|while)\b|$)",
    re.I,
)
"""What the leaver will do where no employer is named: "take some time off to travel", "look after my father"."""
_KIN = gated.compile(
    r"(?:my|our|his|her)\s(?:\w+\s){0,2}?(?:\w+(?:'s|s')|family|own|old|former|home)\s(?:[\w-]+\s){0,3}?(?:\w+-)?"
    + _HEAD
)
_GONE_BY = gated.compile(
    r"\b(?:no longer|not|stop(?:ped)?|quit|leav\w+|left|joined|started|moved|came|worked|was|were|had|used to|when I|since|ago|years? (?:at|with|of))\b",
    re.I,
)
_NEWS = gated.compile(r"\b(?:have|'ve|has|now|recently|just|new job|new position|new role)\b", re.I)


def goes_on(sentence: str) -> bool:
    """Whether a sentence may speak of what comes next: a cue, and no story of how the leaver came to the old firm."""
    return bool(_CUE.search(sentence))


def is_past(sentence: str, match: re.Match[str]) -> bool:
    """Whether a match tells of the past at the old firm ("I joined X in 1999") and not of news ("I have joined X")."""
    head = (
        re.split(r"[,;:(]\s|\s[-–—]\s", sentence[max(0, match.start() - 40) : match.start()])[-1]
        + sentence[match.start() : match.start() + 12]
    )
    return bool(_GONE_BY.search(head)) and not _NEWS.search(head)


def is_place(name: str) -> bool:
    """Whether a proper name is a country, a city or a season rather than an organisation."""
    return bool(_PLACES.match(name))


def is_kin(phrase: str) -> bool:
    """Whether a phrase names an organisation by its owner ("my brother's boat yard", "our family business")."""
    return bool(_KIN.match(phrase))


def retirement(sentence: str) -> re.Match[str] | None:
    """The leaver's own retirement."""
    return _RETIRE.search(sentence)
