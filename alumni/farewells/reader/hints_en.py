"""English words that lean towards a farewell without stating it: each class alone is heard in ordinary mail too, several together are not.

Grouped by what a leaver does: names the day it ends, sets out, gives things back, takes up something else, looks back, misses
people, leaves word who is to be asked, tells where to be found, says a last greeting.
"""

from __future__ import annotations

import re

from alumni.farewells.reader import gated
from alumni.farewells.reader.signal import Signal

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
_DATED = rf"(?:(?:{_DAY},? )?(?:the )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?(?: of)?(?: {_MONTH})?)|(?:the )?(?:(?:end|close|middle|last day) of )(?:the |this |next )?(?:day|week|month|quarter|year|{_MONTH}|shift)|(?:this |next |on |coming )?{_DAY})"
_WHEN = rf"(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week|month|friday)|(?:on |as of |by |from |after |effective |until |at )*{_DATED}|in (?:about |exactly |the next )?(?:\w+[ -]){{1,2}}(?:minutes?|hours?|days?|weeks?)|at (?:noon|midnight|\d{{1,2}}(?::\d\d)?(?: ?[ap]\.?m\.?)?))"
_I = r"\bI(?:'?(?:m|ll|ve)| am| will| shall| have|'m going to| must| can)?\b"
_STILL = r"(?! (?:for|on|to|at|early|home|back|through|over|into|it|in|a (?:bid|message|note|voice)|the (?:office|house|rest|room)|my (?:house|car|desk at|home)|your|him|her|them|around|by|off|out (?:of town|for|to)|some|your|word|and (?:come|be back)|with (?:a|my (?:wife|husband|kids|family)))\b)"

ENDS = gated.compile(
    rf"\b(?:{_WHEN}|this|that|so)(?: \(\w+\))?,? ?(?:is|was|will be|'s|marks) (?:really |finally |also |just )?(?:it|that|the (?:day|end|finish|finale|last of (?:it|me|them))|my (?:turn|exit|goodbye|swan song)|where I get off|goodbye|good-?bye|farewell|adieu)(?:[.,!;)]|\s{{0,2}}$| (?:for me|from me|of (?:the|my) (?:road|line|run|time|career|tenure|story|shift)|then|and I|folks|everyone|everybody|all|guys|my friends))"
    rf"|\b(?:that(?:'s| is|'ll be)|this is) (?:it|all|a wrap|me|goodbye) (?:from|for|done with)\b|\bthat(?:'s| is) me (?:done|finished|off|out)\b|\b(?:\w+ )years (?:is|are|was|were) (?:\w+ )?enough\b|\b(?:years|months) to the day\b|\bthe end of (?:the road|the line|an era) for me\b"
    rf"|\b(?:for me this moment is|my time is up)\b(?: (?:tonight|today|now)|[.,])"
    r"|\b(?:my|the) (?:very )?(?:last|final) (?:\w+ )?(?:afternoon|morning|evening|shift|hours?|minutes|month|one|(?:mon|tues|wednes|thurs|fri)day|call|meeting) (?:at [A-Z]|with (?:[A-Z]|you|the (?:firm|company))|here\b|as an?\b|in (?:this|the) (?:office|firm|company|building|job))|\bis (?:when|the day) I (?:hand|leave|go|turn|start driving|say|walk|retire|close)\b|\bout of office to (?:infinity|forever)|\booo\W{1,4}forever|\bthe day (?:is (?:finally )?here|has (?:finally )?(?:come|arrived))\b|\b(?:was|is|be) my last (?:one )?(?:at|with) [A-Z]|\bfor the (?:very )?last time\b|\byou (?:won't|will not) have [\w ]{1,20} to kick around|\bthe last (?:\w+ ){1,2}you(?:'ll| will) (?:ever )?(?:get|hear|see|receive|have) (?:from|of) me\b|\bI(?:'m| am) (?:done|finished|through|history|toast|out of here)(?: here)? (?:as of|after|from) (?:today|tonight|tomorrow|this|now)|\bI (?:just )?quit\. |^\W{0,3}I(?:'m| am) (?:leaving|off|out|gone|going)[.!]|^\W{0,3}I (?:quit|resign)[.!]"
    r"|\b(?:by|before) the time you (?:read|get|see|receive|open) this\b|\bmy (?:\w+ ){1,2}(?:at|with|in) [A-Z]\w+ (?:ends?|closes?|finishes|stops?|concludes?|comes? to|runs? out|expires?)\b|\bbefore (?:I (?:go|leave|turn this (?:thing )?off|sign off|log off|disappear|walk|head out|pack)\b|(?:\w+ ){1,3}(?:revokes?|disables?|locks?|cuts?) me\b)",
    re.I,
)
"""A day, or this mail, is the end of it."""

FOR_EVER = gated.compile(
    r"\b(?:out of (?:the )?office|ooo|away|unavailable|offline|out)\b[^.!\n]{0,60}?\b(?:for ?ever|permanent(?:ly)?|for good|never to return|for the (?:last|final) time|no (?:plans?|intention) (?:of|to) return\w*|(?:and )?(?:will )?not (?:be )?(?:coming back|returning))\b"
    r"|\b(?:permanent(?:ly)?|final|last|eternal|everlasting) (?:\w+ )?out[- ]of[- ]office\b|\b(?:final|last) ooo\b",
    re.I,
)
"""An absence without an end: the notice of absence, played upon."""

_SET_OUT = (
    r"(?:leave|leaving|depart(?:ing)?|exit(?:ing)?|quit|resign|retire|go(?: (?:home|out|free|off))?|be gone|be off|be (?:out of here|an ex-|a former)|hang(?:ing)? up|hand(?:ing)? (?:in|over|back|\w+ (?:the|my))|giv(?:e|ing) (?:back|up)|return (?:the|my)|turn(?:ing)? (?:in|off|out) (?:my|the)|close|closing|"
    r"take (?:my|your) (?:leave|bow|coat|final)|say(?:ing)? (?:my |our |a )?(?:good|bye|fare|so long)|sign(?:ing)? (?:off|out)|log(?:ging)? (?:off|out)|clock(?:ing)? (?:off|out)|walk(?:ing)? (?:out|away|off)|pack(?:ing)? (?:up|my)|sail(?:ing)?|set(?:ting)? (?:off|sail)|disappear|ride|riding|unplug|"
    r"shut(?:ting)? down|switch(?:ing)? off|lay(?:ing)? down|put(?:ting)? down (?:my|the)|surrender|trade|trading|swap(?:ping)?|exchang\w+|join(?:ing)? the ranks|stop(?:ping)? being|cease|board|finish(?:ing)?|conclud\w+|bid(?:ding)?|end(?:ing)? (?:my|a|an)|pass(?:ing)? (?:on )?(?:the|my)|vacat(?:e|ing)|bow(?:ing)? out|part(?:ing)? ways|become)"
)
LAST_CALLED = gated.compile(
    rf"(?:^|[.!,;\n-] {{0,2}})\W{{0,3}}(?:so |well |yep |yup |and |it's |its )?(?:my )?(?:very )?(?:last|final) (?:\w+ )?(?:day|shift|morning|afternoon) (?:{_WHEN}|of all)\b(?! (?:of|before|to|for|until))"
    r"|\b(?:\w+ )years?(?: \w+)? (?:is|are|'s) (?:up|done|over)\b(?! for (?:the|this|our) (?:contract|lease|project|warranty))",
    re.I,
)
"""A last day or a length of years told without a verb or an owner: "last day today, two years is up"."""

TIME_COME = gated.compile(
    r"\b(?:time(?:'s| has|) (?:now |finally )?come|it(?:'s| is) (?:now |finally )?time|high time|the moment has come|all good things)\b(?: for (?:me|us))?(?: to (?:say|go|leave|move on|hang|pull|take|turn|close|part|bid|try|make way|step|pass)\b| (?:tonight|today|now)| (?:must )?come)",
    re.I,
)
"""It is time."""

SETS_OUT = gated.compile(
    rf"(?i:\b{_WHEN})[^.!?\n]{{0,40}}? {_I} (?:(?!not\b|never\b|only\b|start|might\b|would\b|could\b|will not\b|won't\b)[\w']+ ){{0,2}}?{_SET_OUT}\b{_STILL}"
    rf"|{_I} (?:(?!not\b|never\b|only\b|might\b|would\b|could\b)[\w']+ ){{0,2}}?(?:leave|depart|exit|quit|resign(?: from)?|retire(?: from)?|close|hang up|hand (?:in|over|back)|am off|was (?:off|out)) (?:(?!for\b|on\b|to\b|early\b|home\b|you\b)[\w&'-]+ ){{0,5}}?(?i:(?:as of |effective |from )?(?:(?:today|tonight|tomorrow)(?! (?:for|to|on|from|with|and|night|morning)\b)|this (?:week|month|afternoon|evening|friday)|on (?:the )?{_DATED}|at (?:noon|the end of)|in \w+ (?:days|weeks)))\b"
    r"|\bI (?:will |'ll |am |'m |shall )?leave (?:as (?:an?|your|the)|here|you all|behind (?:a|many|friends)|with (?:a|my|many|so|only|nothing|great|mixed|good|the)|richer|happy|knowing|proud|in good)\b|\b(?:I|we|you) exit(?:ed|ing)? with\b"
    r"|\b[Ii](?:'m| am|m)? (?:just )?(?:finishing|off|outta here|done|gone|leaving|out)(?: up)? (?:on|this|next|after|as of|at the end|come|by) (?:the )?(?:\d{1,2}|[A-Z]\w+day|[A-Z]\w+ \d|[Ff]riday|month|week|end)"
    r"|\b(?i:take|taking|took) (?:my|our) leave\b|\b(?:step|steps|stepping|walk|walking|move|moving) (?:out|on) (?:of|from) [A-Z]\w+|\bI(?:'m| am|'ve| have)? (?:calling|called|call) (?:time|it a day)\b|\bwithdraw(?:ing|n)? from the partnership\b|\b(?:about|ready|getting ready) to leave the building\b|\bpursue (?:higher|further|my) (?:studies|education|dreams?|passions?|mba)|\bpull(?:ing|ed)? the (?:pin|plug|ripcord|rip ?cord)\b|\bfl(?:y|ying|ew) the (?:nest|coop)\b|\b(?i:won't|will not|shall not|shan't) be (?:here|back(?! (?:until|till|before))|at (?:my desk|work) (?:any ?more|from|after|come)|reporting for|in this (?:office|building|job|seat)|(?:with|at) (?:the (?:firm|company)|us|[A-Z]\w+) (?:any|after|from|beyond|come|next))"
    r"|\bas of (?:the )?(?:end of )?[\w ]{3,16},? (?:I (?:won't|will (?:not|no longer|cease)|shall (?:not|no longer|cease)|cease|am no longer|am free|am gone|am a free|am history))\b|\bis leaving the building\b"
)
"""I go, said of a day, or of how and from where."""

PAPERS = gated.compile(
    r"\b(?:submitted|handed in|tendered|put in|turned in|sent in|gave|given|giving|filed) (?:in )?my (?:\w+ )?(?:resignation|notice|papers|letter)\b|\b(?:put|putting|have put) down (?:my|the) papers\b|\bresign(?:ing|ed)? (?:from )?(?:my|the) (?:position|post|role|job|duties|employment|current)\b|\bmy LWD\b|\btoday being my\b|\bLWD\b[^.\n]{0,20}\b(?:today|tomorrow)\b|"
    r"\brelieved (?:of|from) (?:my|all my|the) (?:duties|services|responsibilities)|\b(?:I|i) (?:quit|resigned from|left|have left|have quit|am quitting|am leaving|will leave|will be leaving|leave) (?!(?:Houston|London|Texas|Friday|Monday|Tuesday|Wednesday|Thursday|Saturday|Sunday|New|San|Los|America|Europe|Germany|France|England|Dad|Mom)\b)[A-Z][\w&]+(?: [A-Z&][\w&]*){0,3} (?i:today|tomorrow|this week|yesterday|last week|after|on (?:the )?\d|on friday|at the end)|"
    r"\bstep(?:ping|ped)? away from (?:[A-Z]\w+|the (?:firm|company|business))|\b(?i:formal(?:ly)?) (?:notif\w+|notice|resign\w*|letter)\b|\bI(?:'m|'ll| am| will| shall)?(?: be)? (?:\w+ )?leav(?:e|ing) (?:the |this )?(?:firm|company|bank|practice|agency|organi[sz]ation|business|house|industry|profession|public service)\b|"
    r"\b(?:have|had|has) (?:my |a |the )?last (?:working )?day (?:on|at|in|with|of work)? ?[A-Z]|\bI have (?:my )?last (?:working )?day\b|\bI(?:'ve| have)? (?:got |only )?\w+ (?:days|weeks) left\b|\bchang(?:e|ing) (?:to|over to) (?:the|a) competitor|\b(?i:i) (?:\w+ )?retire from the company\b|\bI was taken care of\b|\b(?:[Vv]oluntary )?[Ss]eparation,? (?:effective|from (?:the|[A-Z]))|\b[Ll]etter of (?:disengagement|resignation)|\bdisengag\w+ (?:from|my services)|\b(?:[Gg]ot|[Tt]ook|accepted|have|had) (?:a|the) (?:better|great|wonderful|good|new|very good) (?:job )?offer\b",
)
"""Notice given, papers put down, the last working day."""

GIVEN_BACK = gated.compile(
    r"\b(?:I|I'm|I'll|I am|I will|[Tt]hey|must|to) (?:\w+ ){0,3}?(?:hand|hand(?:ed|ing)|giv(?:e|en|ing)|gave|turn(?:ed|ing)?|return(?:ed|ing)?|surrender(?:ed|ing)?|drop(?:ped|ping)?|wants?|took|take|collect(?:ed)?) (?:\w+ ){0,2}?(?:in |over |back |off |up )?(?:the|my) (?:\w+ )?(?:lanyard|badge|notebook|laptop|computer|machine|pager|pass|keys?|keycard|headset|apron|phone|mobile|blackberry|ID|id|card|car|uniform|locker|desk|hard hat|company car|parking)\b"
    r"|\b(?:badge|laptop|pager|blackberry|keys?|lanyard|notebook|pass|office key|company car|plants?|stapler|mug) (?:is|are|goes|go|has gone|have gone|will be|was|were)(?: \w+)? (?:back\b|in (?:your|the|my) (?:drawer|envelope|safe|desk)|on (?:\w+'s|your|the|my|yours)(?! (?:way|web|site|server))|with [a-z]+(?:[,.;]| and)|at (?:reception|the front)|yours\b|up for grabs|handed|returned|turned in)|\b(?:key|badge|laptop|pager) I (?:return|hand|give)\b|\bdesk is (?:\w+ )?(?:empty|packed|cleared|clean|bare)\b|\b(?:hour|minutes|day|time|told|asked) to (?:pack|clear (?:out )?(?:my|our) desk)"
    r"|\b(?:clear|clean|pack|empty)(?:ed|ing)? (?:out |up )?(?:my|the) (?:desk|office|cube|cubicle|locker|drawers?)\b|\bboxes? (?:is|are) (?:packed|in the car|loaded)\b|\b(?:cut(?: off)?|kill(?:ed|ing)?|clos(?:ed|ing)|shut(?: off| down)?|cancel\w*|deactivat\w+|revok\w+|disabl\w+|tak(?:e|es|ing)|took|collect\w*|confiscat\w+) my (?:work |company |e-?mail )?(?:badge|access|login|account|e-?mail|pc|computer|laptop|id|phone|pass)\b|\bmy (?:badge|access|login|pass|key ?card|laptop|pc) (?:won't|will not|no longer|stops?|will stop|dies|expires?|doesn't) ?(?:work\w*|open|let)?|\bpick up my (?:things|stuff|boxes|belongings)\b|\bboxes (?:are|is) (?:all |already |now )?(?:in|on|by) the (?:truck|car|van|boot|trunk|taxi|door|hall)|\block (?:my|the) (?:office|door|desk)\b|\bcardboard box|\b(?:unplug|switch off|turn off|shut down|power down|close) (?:my|this) (?:machine|computer|thing|laptop|pc|terminal|monitor)\b|\bhang(?:ing|s)? up (?:my|the|this|his|her) \w+(?! (?:until|for the (?:season|summer|winter)))\b",
    re.I,
)
"""What the firm lent goes back."""

TAKES_UP = gated.compile(
    r"\bI(?:'ll| will|'m| am| shall)(?: be)?(?: (?:also|now|soon|then|going to be))? joining (?!us\b|you\b|him\b|her\b|them\b|(?:the|our|your|this) (?:[\w-]+ ){0,3}(?:team|group|call|meeting|office|desk|list|committee|practice|project|club|gym|conference|department)\b|(?:by|via|from|late|remotely|on)\b)"
    r"|\bI(?:'m| am) going to (?:take|accept) (?:the|a|an|their|that) (?:[\w&-]+ ){0,4}(?:offer|job|position|role|post)\b|\bI(?:'ve| have)? (?:just |also |decided to |chosen to )?(?:took|taken|take|accepted|accept|signed|landed|found|got) (?:\w+ ){0,2}?(?:a|an|the|another|up a) (?:[\w-]+ ){0,4}(?:job|offer|position|role|post|opportunity|appointment|professorship|fellowship|lectureship)\b(?! (?:number|description|from (?:the|our) (?:client|vendor|customer)))"
    r"|\b(?:[Ss]tart|[Bb]egin)(?:ing)? (?:an?|my) (?:MBA|PhD|Ph\.D\.|master'?s|degree|doctorate|new (?:job|career|chapter)|business|company|practice|shop|bakery|consultancy|school)\b|\bI(?:'ll| will|'m| am|) (?:be )?(?:start|starting|begin|beginning) (?:work |there |out )?(?:as (?:an?|the|head|office|chief|director|vice)|with (?:an?|[A-Z])|at (?:an?|[A-Z])|for (?:an?|[A-Z])|there)\b"
    r"|\bI(?:'ll| will) be (?:an?|the) (?:[\w-]+ ){0,3}(?:mom|mommy|mum|dad|officer|director|manager|teacher|student|consultant|partner|analyst|engineer|trader|counsel|head|president|associate|editor|lawyer|nurse|professor|gentleman|lady)\b|\bstay(?:ing)?[- ](?:at[- ])?home (?:mom|mommy|mum|dad|parent|with (?:the|my|our))\b|\bI(?:'m| am) going (?:independent|freelance|solo|in-house|client-side|into (?:business|teaching|politics|private))\b"
    r"|\b(?:I(?:'m| am)|[Ww]e(?:'re| are)) (?:gonna|going to) (?:teach|study|work (?:for|at|with)|run|help|become|be an?|write|build|sell|farm|train|trade|fly)\b|^\W{0,3}(?:head|mov|go)(?:ing|ed) (?:back |out |over |up |down |off |home )?to \w+(?: \w+)? (?:to (?:work|trade|join|help|start|run|study|teach|be|take|open|live|sell|build)|on \w+day)\b|\bI (?:will |shall |'ll |am |'m )?(?:mov(?:e|ing)|go(?:ing)?|switch(?:ing)?|chang(?:e|ing)) (?:over )?to (?:the )?(?-i:[A-Z])\w+(?: (?-i:[A-Z]|of|and|for)\w*){0,4}[^.\n]{0,20}(?:tomorrow|today|next (?:week|month)|on monday|from monday|, (?:to|as|where)\b)|\bI (?:will )?start(?:ing)? (?:for|by) myself\b|\bI (?:will |shall )?work (?:my last|by (?-i:[A-Z])|for (?-i:[A-Z])\w+ (?:from|in|as))|\bAt (?-i:[A-Z])\w+ I (?:will|shall)\b|\b(?:bought|opened|started|set up) (?:the|a|my|our) (?:\w+ )?(?:store|shop|farm|business|bakery|caf[eé]|company|ranch|practice|boat|bar|restaurant)\b|\b(?:wife|husband|partner|brother|sister|dad|father|son|daughter|[A-Z][a-z]+) and I (?:bought|are buying|have bought|opened|are opening)|\b(?:news of )?my appointment (?:as|to)\b|\bI (?:just |finally )?got (?:into|accepted (?:to|at|by)|admitted to) (?-i:[A-Z])|\bI(?:'ve| have) been (?:accepted (?:to|at|by|into)|admitted|appointed|recruited|hired|offered (?:a|an|the) (?:\w+ )?(?:job|position|role|post))|\btaking the (?:summer|winter|year|rest of the year|next \w+ months|fall|autumn) off\b|\bbecome an? (?:man|woman|lady|gentleman) of leisure|\b(?:my|a) new (?:job|employer|firm|company|boss|adventure|career|challenge|venture)\b(?! (?:number|description))|\bmy next (?:employer|job|adventure|chapter|challenge|stop|step|move|act|boss|gig|role|mission)\b|\b(?:from|starting|beginning|as of|on) (?:\w+ ){1,3}I (?:will )?(?:work|teach|study|run|join|become|start as|start at|start with) (?:for|at|with|as|in|[A-Z])?"
    r"|\b(?:wife|husband|brother|sister|partner|friend|we|I)(?:,? and I)?(?:'re| are|'m| am|'ll be| will be|'ll| will)? (?:open(?:ing)?|launch(?:ing)?|start(?:ing)?(?: up)?|buy(?:ing)?|found(?:ing)?|set(?:ting)? up|run(?:ning)?|tak(?:e|ing) over) (?:an? |my |our |the |up )?(?:own |small |new |little |family |\w+ )?(?:bakery|shop|store|caf[eé]|restaurant|company|business|firm|farm|practice|consultancy|start-?up|school|studio|vineyard|winery|brewery|bookshop|marina|ranch|inn|hotel|b&b|gallery|charity|boutique)\b"
    r"|\btrad(?:e|ing) (?:my |the |in )?\w+(?: \w+)? for (?:a |an |my |the )?\w+[:.,]|\bswapp?(?:ing)? (?:my |the )?\w+(?: \w+)? for (?:a |an |my |the )?\w+[:.,]|\bopportunity (?:came along|came up|has come|arose|presented itself|knocked|I (?:could|can)(?:n't| not))|\bcould(?:n't| not) (?:simply )?(?:turn|say no|refuse|pass)(?: it)?(?: down| up)?\b|\bI will (?:launch|dedicate|devote) (?:myself|my)|\b(?:dedicat|devot)\w+ (?:myself|more time|my time) to\b",
    re.I,
)
"""Something else begins."""

SEEKS = gated.compile(
    r"\bI(?:'m| am|'ll be| will be|'d love to| would love to)?(?: \w+){0,2} (?:open to|looking for|available for|searching for|seeking|exploring|up for|on the market|on the lookout for|between jobs|free for) (?:(?:a|an|my|any|new|some|interesting|full[- ]time|the|next) ){0,3}(?:[\w-]+ ){0,4}(?:work|roles?|jobs?|positions?|opportunit\w+|gigs?|consulting|contracts?|thing|projects|challenge|market)\b"
    r"|\b(?:if|should) (?:you|anybody|anyone|somebody|someone|any of you)(?: \w+){0,2} (?:(?:hears?|knows?|sees?|comes? across) (?:of |about )?(?:any ?thing|any|an? (?:job|opening|position|good)|openings?|somebody|someone|who)|(?:needs?|wants?|could use|has use for) an? (?:good|slightly|used|retired|seasoned|experienced|\w+ (?:trader|analyst|engineer|consultant|hand|guy|lawyer|programmer|developer))|(?:is|are) hiring|(?:has|have) (?:an )?openings?)\b|\b(?:you(?:'re| are)|anyone|anybody) hiring\b|\bneed an? (?:\w+ ){1,3}(?:guy|gal|person|man|woman|hand)\?|\b(?:my )?(?:CV|resume|r[ée]sum[ée]) (?:is )?(?:at|here|online|on request|available)\b|\bavailable for (?:consulting|freelance|hire|work|contract)\b",
    re.I,
)
"""Work is looked for."""

CUT_TOO = gated.compile(
    r"\b(?:(?:\w+|\d{1,3}(?:%| percent)?) of us|we|they|us all|half (?:of )?(?:us|the \w+)|my (?:whole )?(?:team|group|desk|department)) (?:were|was|got|have been|are being|are) (?:all )?(?:walked|let go|laid off|cut|shown|told|released|made redundant|escorted|called in|rif'?f?e?d|dismissed|eliminated|sacked|fired)\b"
    r"|\b(?:mine|I|my name|my (?:job|position|role|desk|seat)|me) (?:was|is|were|am|happened to be) (?:\w+ )?(?:one of (?:them|those|the)|among (?:them|those|the)|on (?:it|the list)|included|in (?:it|that number)|gone|no more|eliminated)\b|\brif'?(?:e|f)?'?d\b|(?<!his )(?<!her )(?<!their )(?<!'s )(?<!whose )\b(?:contract|grant|funding|visa|position|role|job) (?:\w+ )?(?:not (?:being )?(?:renewed|extended)|ran (?:out|dry)|has run out|dried up|eliminated|is no more|ceases to exist)\b|\bthey came (?:by|for (?:me|us))\b|\bgot the (?:calendar invite|call|email|letter|tap|chop|boot|package)\b|\bwalked (?:me|us) (?:out|to the door)\b|\bwas told (?:\w+ ){0,3}that my\b",
    re.I,
)
"""The firm ended it for several."""

STAYS_UNTIL = gated.compile(
    rf"\bI(?:'m| am|'ll be| will be| will| remain| work| stay)(?: still)?(?: be)?(?: \w+)? (?:here|around|with (?:[A-Z]\w+|you|the firm|the company|us)|at [A-Z]\w+|in the office|on board|in post|working) (?:here )?(?:\w+ )?(?:until|through|till|thru|for (?:another|the next)|up to) (?:the )?(?:(?:Good|Easter|Holy|Ash|Black) )?(?i:{_DATED}|{_MONTH}|(?:this |next )?{_DAY}|(?:another |the next )?\w+ (?:days|weeks)|end)"
)
"""Here only until a date."""

LOOKS_BACK = gated.compile(
    r"\b(?:\w+|\d{1,2})(?:[ -]\w+)? (?:years?|months|decades?)(?: (?:and \w+ months|and a half))? (?:ago\b[^.\n]{0,60}\b(?:I|me|my)\b|since I\b|with (?:you|this|the (?:firm|company))|of (?:service|very|great|good|fun|your|our|being|working|my life|bug|hard|learning|\w+ coffee)|here\b|in this (?:place|building|firm|company|job)|later\b|at [A-Z])|\b(?:these|those|the (?:last|past)|all these|after) (?:\w+[- ]){1,3}(?:years|decades)\b"
    r"|\bwhen I (?:first )?(?:arrived|joined|started|came|walked|began|got here|interviewed)\b|\bI (?:first )?(?:joined|arrived|came here|came to|entered|walked (?:in|through)|started (?:here|at|as|in|with|out)|began) [^.\n]{0,50}\b(?:(?:19|20)\d\d|years? ago|as an? |when (?:we|there|it|one|the)|intern|graduate|trainee|kid|straight out of|fresh)\b|\btook (?:me in|a chance on me)\b|\beverything I (?:know|learned|am)\b|\bI (?:carry|take) (?:with me|away)\b|\bof my (?:\w+ )?(?:life|career)\b"
    r"|\bI(?:'ve| have)? (?:really |truly |thoroughly )?(?:loved|enjoyed|learned|learnt|grown|treasured|cherished|made (?:many|so many|some|great|lifelong) friends)\b|\bproud of (?:what|everything|all|the|this|our)\b|\bbelieving in\b|\b(?:taught|believed in|put up with|carried|mentored|looked after|took care of) me\b|\bmemories\b|\bjourney\b|\bhow (?:far|much) we\b|\bpolished me\b",
    re.I,
)
"""A time looked back upon."""

MISSES = gated.compile(
    r"\bI(?:'ll|'m (?:gonna|going to)| will| shall| am going to)? (?:\w+ ){0,3}?miss (?!(?:the (?:meeting|call|train|flight|bus|deadline|game|lunch|party|class)|our (?:\w+ ){0,2}(?:calls?|meetings?|stand-?ups?|dinner|sessions?)|her|him|that one|it if|out)\b)(?:[a-z]+)\b|\bthings I (?:will|won't|shall|'ll) (?:\w+ )?miss|\bgonna miss\b|\b(?:don't|do not) (?:forget|be a stranger)\b|\bwill (?:always )?(?:remember|treasure|cherish)\b",
    re.I,
)
"""Someone or something will be missed by the writer."""

GREETS = gated.compile(
    r"^\W{0,3}(?:be good|keep the faith|god bless|be well|take care|see you (?:around|out there|on the other side|down the road)|fair winds|onwards?|kisses|hugs|un abrazo|so long|good luck|best of luck|cheerio|keep in touch|stay in touch|over and out|be kind|go well|farewell|good-?bye|bye|adieu|adios|ciao|au revoir|until we meet|words fail|the end|yours in gratitude|with (?:love|gratitude|thanks|affection)|love|keep (?:well|fighting|smiling|it real|rocking|up the)|peace|live long|xo+|goodbye|mind yourselves)\b[^\n]{0,30}$|"
    r"\bit(?:'s| has| was|'s all)? (?:been )?(?:real\b|an? (?:honou?r|pleasure|privilege|blast|ride|joy|wild|hoot|great|long|wonderful)|something, wasn't|great (?:working|knowing|getting)|fun\b)|\b(?:been|was) an? (?:honou?r|pleasure|privilege|blast|joy|ride)\b|\bgreat (?:working|knowing) (?:with )?you\b|\byou(?:'ve| have)?(?:'re| all| guys| were| are|'ve all)*(?: been| were| are) (?:all )?(?:an? joy|the best|wonderful|my (?:\w+ )?(?:family|friends|home)|great|a (?:great|wonderful|good|fine)|amazing|awesome)\b|\bi wish (?:you all|all of you|everyone|each of you|everybody|the (?:team|firm|company|group))\b|\bi pray for\b|\b(?:thank|thanks to) (?:you all|all of you|everyone|everybody|each|my (?:managers?|team|colleagues|bosses|mentors?))\b|\bthank you for (?:everything|all|the (?:laughs|trust|memories|opportunit|years|card|\w+ years)|(?:\w+ ){1,2}years|these|believing)|\bthanks for (?:everything|all (?:the|your)|the (?:memories|laughs|ride|card|years)|making)|\bknowingly or unknowingly\b",
    re.I | re.M,
)
"""A last greeting or thanks to all."""

LEFT_WITH = gated.compile(
    r"(?:^|[.;:!,] ?)(?-i:[A-Z])\w+ (?:has|have|is getting|gets|inherits|knows|will (?:take|be taking|look|handle|cover|pick|run|have)|'ll (?:take|look|handle|pick|have)|takes over|is (?:taking|picking|your)) (?:all |now )?(?:my|over|of|the (?:keys|files|passwords|list|book|folder|codes?)|up|after|your|that)\b|\b(?:questions?|queries|requests?|anything (?:else|work|urgent|about)|everything else)\b[^.\n]{0,40}\b(?:go(?:es)? to|should go|ask|to (?-i:[A-Z])\w+|see (?-i:[A-Z])|with (?-i:[A-Z]))|\bhand-?over (?:notes|is|document|to|has)|\b(?:transition|hand|pass)(?:ed|ing) (?:over )?(?:my|all my|everything|the) (?:accounts|clients|work|files|projects|responsibilities|cases|book)\b|\binterim (?:lead|head|contact|manager)\b|\bmy (?:successor|replacement)\b|\b(?:passwords?|files|papers|documents) (?:is|are) (?:in|with|on)\b|\bask (?-i:[A-Z])\w+[.,:;]",
    re.I,
)
"""Who is to be asked from now on."""

FOUND_AT = gated.compile(
    rf"(?:^|[.;] ?)(?:for (?:later|anything non-work|afterwards|the future)|after (?:that|the \d|{_DATED}|today|tomorrow)|me, after|personal(?:ly)?(?: ones?)?|private(?:ly)?|home|from (?:now on|then on|monday))\b[^.\n@]{{0,30}}(?::|@|\d{{3}})|\b(?:you (?:can |may |will )?(?:still )?(?:find|reach|get|catch) (?:hold of )?me|i (?:can (?:still )?be|am|will be|remain|'m|'ll be) (?:reach\w*|found|contact\w*|available)|(?:e-?mail|write(?: to)?|ring|call|text|phone|find|contact|reach|ping) me|my (?:new|private|home|personal|own) (?:e-?mail|number|address|mail|phone|coordinates|contact)|where to find me|the real me|keep(?:ing)? (?:in |the )?(?:touch|contact)|stay in (?:touch|contact)|please write|write (?:to )?me|postcards?|come (?:and |find |visit|see|by|eat)|use my (?:home|private|personal)|pfb my|my (?:house|door|porch|kettle|home) is|the kettle is)\b",
    re.I | re.M,
)
"""Where the writer is found from now on."""

RETIRES = gated.compile(
    r"\bretirement (?:will|is|means|awaits|calls|begins|starts|looms|beckons)\b|\b(?:gone|going) fishin|\b(?:pension|golf|garden|grandchildren|grandkids|orchard|allotment|rocking chair|walleye|cabin|boat|rucksack|round the world|around the world|backpack\w*)\b|\b(?:chores|honey-do)\b|\bsleep (?:until|till|in)\b|\bnext (?:stop|chapter)\b|\b(?:plan|intend|hope|mean) to (?:fish|sleep|travel|garden|write|paint|read|sail|golf|do nothing|spend|rest|ride|finish my)\b|\b(?:moving|move|moves|relocating) (?:us |back |home |out |down |up )*to (?-i:[A-Z])\w+|\boff we go\b|\bsecond half of my\b|\btime (?:with|for) (?:my|the) (?:family|kids|children|wife|husband|grand\w+)\b|\btak(?:e|ing) (?:some|a|a little|a few) (?:time|break|pause|months?|year)\b|\b(?:little|long|short) (?:pause|break|rest)\b",
    re.I,
)
"""What one does who needs no office."""

MAILBOX_ENDS = gated.compile(
    r"\b(?:my|this|the) (?:work |company |office |slack|[\w-]+ )?(?:e-?mail|account|mailbox|inbox|slack|address|login|phone|extension|access)\b[^.\n]{0,30}\b(?:switch(?:es)? off|turns? (?:into|off)|goes? (?:dark|away|off|dead|poof)|will (?:stop|bounce|die|be (?:off|dead|gone|cut|shut|closed|disabled|switched|turned))|stop(?:s|ped)? working|shuts? (?:off|down)|is (?:about to be|being) (?:shut|cut|turned|closed|disabled)|cuts? (?:off|out)|ends?|dies|vanish\w*|self-destruct\w*|evaporat\w*)\b|\bdon't reply to this (?:one|mail|address|account)|\bdo not reply to this (?:one|mail|address|account)|\bpumpkin\b",
    re.I,
)
"""The address it came from is about to end."""

STAYS = gated.compile(
    r"\bI(?:'m| am) back\b|\bfirst day back\b|\bback from (?:my )?(?:maternity|parental|leave|vacation|holiday)|\bcome back (?:on|in|to work)\b|\b(?:starts?|begins?|starting) (?:my|a) sabbatical|\bI(?:'m| am) going to stay\b|\bI(?:'m| am) staying\b|\btaking over (?:your|the) (?:account|file|portfolio)|\bwho (?:has )?left (?:the|our) (?:company|firm)\b|\b(?:my|the) gym\b|\bin (?:[Bb]uilding|[Rr]oom|[Ss]uite|[Cc]ube) [A-Z0-9]|\bgo(?:ing)? back to (?:\w+ )?(?:feature|normal|regular|project|day) work\b|\bthe (?:choir|band|league|church|orchestra)\b|\b(?:social|quiz|party|parents|steering|organi[sz]ing|sports) committee\b|\btransfer(?:ring|red)? to (?:our|the)\b|\bto our [A-Z]\w+ office|\bjoining (?:the|our) [A-Z]\w+ (?:office|team|branch)|\bstart(?:ing)? on (?:the )?project\b|\bsecondment\b|\blast practice\b|\bour last class|\bthis semester\b|\buntil (?:spring|fall|autumn|next season)\b|\bstill find me at my desk\b|\bour (?:\w+ )?office for (?:one|two|a|\w+) (?:year|months)|\byou(?:'ll| will) still (?:find|see) me\b|\bI(?:'m| am) [A-Z]\w+, the new\b|\bexcited to be here\b|\bI took over from\b",
)
"""Only a part ends, or nothing at all."""

ASKED = gated.compile(
    r"^\W{0,3}(?:are|do|have|is|would|will|did|were|when (?:do|are|is|did)|where (?:do|are)|why|thinking of|ready to|tired of) (?:you|your|anyone)\b[^\n]{0,200}\?",
    re.I,
)
"""A question to the reader about the reader."""

AFTER_YEARS = gated.compile(
    r"\b[Aa]fter (?:(?:more than|over|almost|nearly|about|just|exactly|some|spending) )?(?:an? )?(?:[\w-]+ ){1,5}(?:years?|decades?|summers|winters)\b[^.!?\n]{0,80}? I(?:'m|'ll|'ve| am| will| shall| have)? (?:(?:now|finally|decided to|have decided to|going to|be) )?(?:mov(?:e|ing)|go|going|leav(?:e|ing)|join(?:ing)?|return(?:ing)?|start(?:ing)?|retir\w+|step\w*|head\w*|tak(?:e|ing)|hang\w*|say(?:ing)?|clos\w+|resign\w*|quit\w*|trad\w+|off|done|out|try(?:ing)?|embark\w*|part(?:ing)?|chang\w+|switch\w*|bid\w*|finish\w*|end(?:ing)?)\b"
)
"""A length of years, and then the writer moves."""

FOR = (
    Signal("sets_out", 2.4, SETS_OUT),
    Signal("sets_out", 2.0, AFTER_YEARS),
    Signal("ends", 2.4, ENDS),
    Signal("ends", 2.4, FOR_EVER),
    Signal("ends", 2.4, LAST_CALLED),
    Signal("ends", 1.4, TIME_COME),
    Signal("papers", 3.0, PAPERS),
    Signal("cut_too", 2.2, CUT_TOO),
    Signal("gives_back", 1.8, GIVEN_BACK),
    Signal("takes_up", 1.8, TAKES_UP),
    Signal("mailbox", 1.8, MAILBOX_ENDS),
    Signal("stays_until", 1.6, STAYS_UNTIL),
    Signal("next_step", 1.2, SEEKS),
    Signal("past_work", 1.0, LOOKS_BACK),
    Signal("misses", 1.0, MISSES),
    Signal("thanks", 1.0, GREETS),
    Signal("handover", 0.8, LEFT_WITH),
    Signal("contact", 1.0, FOUND_AT),
    Signal("next_step", 0.8, RETIRES),
)
AGAINST = (Signal("stays", -4.5, STAYS),)
CORE = frozenset({"sets_out", "ends", "papers", "cut_too", "gives_back", "takes_up", "stays_until"})
"""Hints of which one is needed where nothing is stated."""
