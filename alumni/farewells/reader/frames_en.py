"""English sentence frames of leaving, by class: cut by the firm, ending by an act, one's own turn, a dated last day.

A frame needs the writer in it (I, me, my, us); the word that tells of leaving may be plain or a figure of speech.
"""

from __future__ import annotations

import re

from alumni.farewells.reader import gated

_DAY = r"(?:(?:this |next |on )?(?:mon|tues|wednes|thurs|fri)day|today|tomorrow|yesterday|tonight)"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_DATE = rf"(?:{_DAY}|(?:the )?(?:{_MONTH}\.? )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)?(?: {_MONTH})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
_CUTTING = r"(?:laid off|canned|axed|sacked|fired|let go|made redundant|downsized|outplaced|rif'?f?ed|terminated|outsourced|released|let loose|shown the door|cut (?:on|with|last|today|yesterday|loose|this))"
_POST = r"(?:positions?|roles?|jobs?|posts?|team|group|department|desk|unit|division|branch)"

CUT = gated.compile(
    r"\bmy (?:number|name) (?:came up|is up|was (?:called|drawn)|(?:is|was) on (?:the|that|this) list)\b"
    r"|\blet (?:[\w,]+ ){0,6}?(?:me|us|of us) (?:all )?go\b"
    rf"|\b(?:I|we)(?:'m|'re|'ve)? (?:(?!not\b|never\b|nearly\b|almost\b)\w+ ){{0,4}}?(?:got|was|were|am|are|been|be|being) (?:(?!not\b|never\b|nearly\b|almost\b)\w+ ){{0,3}}?{_CUTTING}(?! (?:at|from|in) (?:my|the) (?:last|previous|old))"
    r"|\bI (?:just |also |finally )?(?:got|received|was (?:given|handed)|have been given) (?:the (?:axe?|boot|chop|sack|tap|pink slip|bad news)|(?:a|my) (?:pink slip|package|walking papers|cardboard box|redundancy))\b"
    r"|\b(?:gave|handed|given|handing) (?:me|us) (?:a|an|our|my|the) (?:empty )?(?:cardboard )?(?:box|pink slips?|walking papers|package|severance)\b"
    r"|\bI (?:was|am) (?:\w+ ){0,3}?(?:in|among|one of|part of|on|caught (?:up )?in|swept up in) (?:the|those|that|this|yesterday's|last \w+'s|today's|monday's) (?:\w+ ){0,3}?(?:bunch|chosen|few|batch|round|wave|cuts?|unlucky|lay-?offs?|casualt\w+|affected|reductions?|purge|departures)\b"
    r"|\bI (?:did not|didn't) (?:make the cut|survive)\b"
    rf"|\bmy (?:\w+ )?{_POST} (?:\w+ )?(?:is|was|were|has been|have been|will be|being|got) (?:\w+ )?(?:eliminated|cut|closed|axed|abolished|dissolved|impacted|made redundant|outsourced|let go|laid off|disbanded|moved offshore)\b"
    r"|\bwith (?:it|them|that) go(?:es)? (?:\w+ ){1,6}of my (?:\w+ )?(?:life|career)\b|\bax(?:e)? (?:has )?f(?:e|a)ll(?:en)? on me\b|\bpackage was offered to me\b",
    re.I,
)
"""The firm ended it."""

ACT = gated.compile(
    r"\b(?:I(?:'m|'ll|'ve| am| will| shall| have| must)?|[A-Z]\w+ and I(?: are| will)?) (?:(?!not\b|never\b)\w+ ){0,3}?"
    r"(?:(?i:clos(?:e|ed|ing) (?:the|my|this) (?:door|book|chapter) (?:on|behind|at|here)|bid(?:ding)? (?:[\w ]{1,24} )?(?:farewell|adieu|good-?bye)|hang(?:ing)? up my \w+|part(?:ed|ing)? (?:ways|company)|bow(?:ed|ing)? out|"
    r"clock(?:ed|ing)? out for the (?:last|final)|walk(?:ed|ing)? out (?:of )?(?:the|these|those|this) (?:\w+ )?doors?|turn(?:ed|ing)? in my (?:badge|notice|keys|resignation)|hand(?:ed|ing)? in my (?:badge|notice|keys|resignation)|"
    r"pass(?:ing|ed)? (?:on )?the (?:baton|torch)|put(?:ting)? in my (?:notice|papers)|pull(?:ed|ing)? the (?:plug|ripcord)|jump(?:ed|ing)? ship|ride off|will not be (?:here|with)|won't be (?:here|with|around) (?:any ?more|after|from|come)|"
    r"call(?:ed|ing)? it (?:a career|quits)|clean(?:ed|ing) out my (?:desk|office)|clear(?:ed|ing) (?:out )?my desk|seek(?:ing)? my fortune|leave (?:the|this) (?:firm|company|bank|practice|agency|nest|fold|building for)|"
    r"say(?:ing)? (?:my )?(?:good-?byes?|farewell|so long)(?! to (?!you|all|each|every|my|the)))\b)",
)
"""The writer ends it by an act that stands for leaving."""

TURN = gated.compile(
    r"\b(?:it(?:'s| is)|it was|now it's) (?:now |finally |time for )?(?:me|my turn|my time)\b(?: who(?:'s| is))? (?:\w+ ){0,3}?(?:leav\w+|go(?:ing)?|depart\w*|say|mov(?:e|ing)|retir\w+|write|send)\b"
    r"|\bmy turn (?:has come )?to (?:go|leave|say|send|write (?:one|this))\b|\bthis is me (?:saying|signing|leaving|waving)\b"
    r"|\b(?:today|tomorrow|this (?:week|friday|afternoon)|(?:on )?(?:mon|tues|wednes|thurs|fri)day|next (?:week|month|friday)) I(?: will|'ll)? (?:finally )?(?:(?:leave|retire|depart|close the|bid|say (?:my )?(?:good|fare|so long)|sign off|hand (?:over|in|back)|turn in|walk out|hang up|part)\b(?! (?:for|on|to|at) )|do[.!])"
    r"|\b(?:by the time you (?:read|get|see) this|when you read this),? I(?:'ll| will| have|'ve)? (?:be |have )?(?:gone|left|be no longer|long gone|out of)",
    re.I,
)
"""The writer's turn has come."""

LAST_DAY = gated.compile(
    rf"\b{_DATE}(?:, [\w ]{{1,24}},?)? (?:is|was|will be|marks) (?:also |officially |sadly |going to be )?my (?:very )?(?:last|final) (?:\w+ )?(?:day|one)\b(?=\s{{0,3}}(?:[.!,;:)-]|$|and\b|here\b|with\b|at (?!(?:the|this|your|our) (?:office|school|client|customer|site|plant)\b)[A-Z]))"
    rf"|\bmy (?:very )?(?:last|final) (?:\w+ )?day (?:here |with us |with the \w+ |at [A-Z]\w+ )?(?:is|was|will be|is going to be) (?:on )?(?:\w+, )?{_DATE}(?![^.\n]{{0,30}}\b(?:before|until|till|then|back|return\w*)\b)",
    re.I,
)
"""A day named the writer's last, and nothing said of what only a part of the work ends."""

_WHO = r"\bI(?:'m|'ll|'ve|'d| am| will| shall| have| had| must| can)?(?: (?!not\b|never\b|only\b|always\b|that\b|if\b|when\b|he\b|she\b|they\b|you\b|would\b|might\b|could\b|should\b)[\w,'-]+){0,5}?"
_HOUSE = r"(?:(?:the|this|our|my) (?:\w+ )?(?:firm|company|bank|practice|agency|organi[sz]ation|group for|university|institute|lab|house|business|corporation|place|employ)|here|[A-Z]\w+)"
GOING = gated.compile(
    rf"{_WHO} (?:transition\w* (?:out of|away from|out)\b|exit(?:ing)? {_HOUSE}|left (?:the|my) (?:\w+ )?(?:firm|company|bank|practice|agency|job|employ\w*)\b|wrap\w* (?:things |it )?up (?:my (?:time|work|career|tenure|stint|last)|here|at [A-Z])|"
    r"finish\w* (?:up )?(?:my (?:time|tenure|stint|contract|internship)|here\b|with the (?:firm|company))|conclud\w+ my (?:time|tenure|\w+ship|service|career)|"
    r"(?:chosen|decided|opted|elected|chose|made the (?:\w+ )?(?:decision|choice)) (?:\w+ )?to (?:pursue|leave|take (?:a (?:new|different|job|position|break)|early|the package)|try something|embark|seek|join (?!us\b|you\b)|follow my|go (?:back to|out on|it alone|freelance|independent)|step away|part|return to (?:school|university|college|academia))|"
    r"depart (?:on|at|this|next|in|from)\b|announce my (?:retirement|resignation|departure)|tender\w* (?:my|a) resign\w*|g(?:a|i)v(?:e|en|ing) (?:in )?(?:my )?notice\b|"
    r"(?:start|begin)\w* (?:(?:a|my) )?new (?:job|role|position|post) (?:at|with) (?:an?|another)\b|go(?:ing)? (?:out on my own|freelance|independent|it alone)\b)"
    r"|\bI quit\b(?! (?:my (?!job|post|position|role|day|\w+ job)|smoking|drinking|the (?:gym|team|band|choir)|coffee|sugar|cold|it\b))|(?:^|[.\n!] ?)(?:Just )?[Gg]ave (?:my )?notice\b"
    r"|\b[Mm]y (?:\w+ ){0,2}(?:contract|internship|placement|apprenticeship|fellowship|postdoc|traineeship|temp job) (?:\w+ )?(?:draws? to|com(?:es?|ing) to|conclud\w+|winds? down|expires?|(?:was|is|will) not (?:be )?(?:being )?(?:renewed|extended)|(?:was|is)n't (?:being )?(?:renewed|extended)|won't be (?:renewed|extended)|has not been (?:renewed|extended))"
)
"""The plain verbs of going, in any tense."""

ALL = (CUT, ACT, TURN, LAST_DAY, GOING)

DATED = gated.compile(
    r"\b(?:[Ll]eav(?:e|ing)|[Dd]epart(?:ing)?|[Rr]esign\w*|[Rr]etir\w*|(?:last|final) day|[Ff]inish\w*)\b[^.\n]{0,30}\b(?:end of (?:the |this |next )?(?:week|month|year|quarter|january|february|march|april|may|june|july|august|september|october|november|december)|effective|in (?:one|two|three|four|a few|\d) (?:weeks|months)|as of|next (?:week|month|friday)|this (?:week|friday|month))\b",
    re.I,
)
"""Leaving with its date beside it."""

REMARKS = gated.compile(
    r"\bthat(?:'s| is) (?:all|it) (?:from|for) me\b|\ball good things\b|\bfor (?:good|the (?:very )?(?:last|final) time)\b|\b(?:turn\w*|switch\w*) off the lights?\b|\bleaving (?:this|the|you|such|our|my) (?:\w+ ){1,3}(?:is|was|has been) (?:\w+ )?(?:hard|easy|difficult|sad|bittersweet|tough|the hardest)|"
    r"\bit(?:'s| is) that time\b(?! (?:again|of))|\bpastures new\b|\bnew pastures\b|\bmixed (?:emotions|feelings) that I\b|\bheavy heart\b|\bbittersweet\b|\bmy (?:last|final) (?:post|message|note|mail|e-?mail|email|hurrah|act|bow)\b",
    re.I,
)
"""Remarks that seldom stand in any mail but a farewell; alone they say too little."""

ONLY_A_PLACE = gated.compile(
    r"\bleaving (?:in (?:\w+|\d+) (?:min\w*|hours?)|this (?:world|earth|life)|the (?:list|channel|forum|thread|service|choir|club|band|league|church|PTA|orchestra|gym|society|parish|committee|council|union|board|army|navy|marines|air force|military)|shortly|soon\b|tonight|for (?:the airport|class|school|the weekend)|right (?:now|after))|"
    r"\bwhen I (?:left|retired|was laid off|quit|resigned)\b|\bnotice (?:on|for|to vacate) (?:the|my|our) (?:flat|apartment|house|lease|room|place|office space)|\b(?:landlord|tenan(?:t|cy))\b|\bgo back to (?:\w+ )?work\b|\bthe day I (?:left|retired|quit)\b|\bif I (?:left|leave|quit|retire|resign|get|got|am|were|was)\b|\b(?:thinking|thought|dreaming|talking) (?:of|about) (?:leaving|retir|mov|quit)|\b(?:might|may|could|would) (?:leave|resign|retire|quit|move on)\b|"
    r"\bI (?:was laid off|left|retired|quit|resigned|got fired)\b[^.\n]{0,40}\b(?:in (?:19|20)\d\d|(?:years|months) ago|back in)\b",
    re.I,
)
"""Leaving a place for an hour, a list, the world; leaving long ago; leaving only thought of."""
