"""What English words say for and against "the writer of this mail leaves the firm", each with a weight in log-odds."""

from __future__ import annotations

import re

from alumni.farewells.reader import frames_en, gated, hints_en
from alumni.farewells.reader.signal import Signal

_I = r"\b[Ii](?:['\s]?(?:m|ll|ve|d)\b|\s(?:am|will|have|had|was|shall))?"
_WORDS = r"\s(?:(?!that\b|is\b|are\b|he\b|she\b|they\b|you\b|his\b|her\b|their\b|if\b|when\b|until\b|about\b|thinking\b|considering\b|not\b|never\b)[\w,()'-]+\s){0,6}?"
_ELSE = (
    r"(?!\s(?:work early|early|at \d|at noon|now\b|for (?:the day|vacation|lunch|home|a doctor|Dr|(?-i:[A-Z]\w+)(?! to (?:join|work|start|take)))|the office|town|you\b|a message|it\b|this list|the list|soon for|on vacation|on (?:a )?trip|"
    r"my (?:car|laptop|keys)|the room|the meeting|behind|out\b|aside|some|little|the (?:group|thread|mailing)|somewhere|with (?:a|the|my) |here\b|this (?:country|place)|(?:on )?(?:friday|monday|tuesday|wednesday|thursday|saturday|sunday) (?:after work|morning|night)))"
)
_LEAVE = gated.compile(
    rf"{_I}{_WORDS}(?:leaving{_ELSE}|resigning|retiring|departing|moving on\b|stepping (?:down|away)|signing off\b|parting ways|heading out|finishing up|off the (?:books|payroll)|no longer (?:be )?(?:with|at|working|an?\b|employed))"
    rf"|{_I}{_WORDS}(?:resigned|quit my (?:job|post|position|role|\w+ job|day job)\b|decided to (?:leave|resign|retire|move on|pursue)|(?:was|been) (?:laid off|let go|made redundant)|laid off|resign\b|leave [A-Z]|retire\b|"
    r"accepted (?:a|an|another|the)\s(?:[\w']+\s){0,4}(?:position|offer|job|role|opportunity|post)|accepted that offer|handed in my)"
    r"|\bmy (?:resignation|departure(?! (?:time|date|gate|flight))|retirement(?! (?:account|plan|fund|savings|benefits|money|party))|farewell(?! (?:present|gift|party|cake|lunch|dinner|drinks|tour)))\b|\btime (?:has come )?for me to (?:move on|leave|say)|\b[Ii] resigned\b|\b[Ii](?:'m| am)\s(?:outta|out of|all done|done) here\b|\b[Ii] (?:gave|have given|handed in my|am giving|just gave) (?:my )?notice|\bI (?:finish|wrap up|hang up)\b(?! the)|"
    r"\bI left (?:the )?[A-Z]\w+[^.\n]{0,30}\b(?:ago|last (?:week|month|friday)|yesterday)|\bno longer work (?:at|for|with)|\b(?:one of|among) (?:those|the \w+) (?:let go|laid off)|\bI (?:took|am taking|have taken) (?:the|a|early) (?:package|buyout|voluntary|retirement)|"
    r"\b[Mm]y (?:position|role|job) (?:is|was|has been) (?:one of|eliminated|cut|impacted|made redundant)|\b[Mm]y (?:contract|internship|term|placement|fellowship|residency)\b[^.\n]{0,24}\b(?:is up|ends?|ended|finishes|expires|runs out|over)\b|"
    r"\b(?i:today|tomorrow|friday|monday|that) (?:is|was|will be) (?:it|the end of)\b|\b[Aa]fter (?:\w+\s){0,3}years? (?:at|with) [A-Z][^.\n]{0,60}\b(?:today|tomorrow|this week|this friday|it's time)|\bthat's me off\b",
)
_LAST_DAY = gated.compile(
    r"\bmy\s(?:\w+\s){0,2}(?:last|final)\s(?:\w+\s){0,2}(?:day|week)\b(?![^.\n]{0,24}\b(?:until|till)\b)(?!\s(?:of (?!work(?:ing)?\b|employment|service|my\b|being|business|duty here|the (?:internship|contract|job))|of work at the|before|in (?:the\s\w+\s(?:team|group|project)|houston until|class)|on the project|until))"
    r"|\b(?:today|tomorrow|friday|this)\s(?:is|was|will be|marks)\s(?:my|the)\s(?:\w+\s){0,2}last\b(?!\s\w+\s(?:of|before|in the|until|to|I|you|we|they|that|for|when)\b)|\blast day\s?(?::|is (?:next|this|on|today|tomorrow|friday|the|\d|[A-Z])|then\b|,)|\bis my last (?:one|at|in this)|\bas of (?:\w+\s){1,3}I(?:'m| am)\b|\bI ever? send from\b|"
    r"\b(?:last|final) (?:\w+\s)?e-?mail\b|redeployment period ends|my (?:\w+ )?contract\s(?:\w+\s){0,5}(?:come to an end|ends)|exit interview|separate ways",
    re.I,
)
_LAST_DAY_AT = gated.compile(
    r"\bmy (?:very )?last (?:\w+\s)?(?:day|week) (?:at|with|as an?|here)\b(?!\s(?:(?:the|this|your|our) (?:\w+\s)?(?:office|project|restaurant|school|team|client|client site|customer|programme|account|engagement)|school|home|university))",
    re.I,
)
_BYE = gated.compile(
    r"\b(?:say(?:ing)? (?:good-?bye|farewell|goodbye)(?! to (?!you|all|each|every|my|the team))|(?<!not a )(?<!not )good-?bye(?! (?:old|paper|our|card|party|lunch|gift|cake|drinks)\b)(?! to (?!you|all|each|every|my|the team))|farewell(?! (?:memo|tour|speech|album|concert|tea|drinks|dinner|party|lunch|gift|card|address to|symphony|note from))(?! to (?!you|all|each|every|my|the team))|so long|adios|au revoir|auf wiedersehen|signing off|hanging up my|leaving the nest|free (?:wo)?man)\b",
    re.I,
)
_TOUCH = gated.compile(
    r"\b(?:keep|stay|be|get)\s(?:\w+\s)?in (?:touch|contact)|\breach(?:ed)? (?:me|at)\b|\bfind me at\b|\bmy (?:\w+\s){0,3}(?:e-?mail|contact|address|number|cell|phone)\b|\bcontact me\b|\bpersonal (?:e-?mail|contact)|"
    r"\bcan be reached\b|\bavailable at\b|\bmy (?:\w+\s){0,2}(?:mobile|cell)\b|\bwhatsapp\b|\bcome visit\b|\bcontact info|drop me a (?:line|note)|forward any e-?mails? to me|\bhome (?:e-?mail|phone)\b",
    re.I,
)
_THANKS = gated.compile(
    r"\bthank(?:s| you)\b|\benjoyed (?:working|my|our|the|having|being|every)|\bpleasure (?:working|to (?:have|work)|and)|\bhonou?r (?:and|to|working)|\bprivilege|\bwish you (?:all|the|each|every)|\bgrateful|\bmiss (?:you|working|the|this|it)|couldn't have asked for|"
    r"\bmemories\b|best of luck|good luck|\bgreat (?:experience|ride|people)|\bappreciate",
    re.I,
)
_NEXT = gated.compile(
    r"\b(?:I(?:'ll| will)(?: be)?|I(?:'m| am)|will be)\s(?:join|start|work|head|mov|pursu|tak|return|going)|I'm heading\b|\bstart (?:a|my) (?:\w+[\s-]){0,4}(?:company|business|firm)|\bnext (?:stop|step|chapter|adventure)|\bnew (?:job|adventure|chapter|opportunity|venture|endeavou?r|position|role)|\bother opportunities|"
    r"\btime off\b|my own (?:company|business)|\bunemployed\b|\blooking for (?:a|my next|work|new)|after (?:more than |over |almost |nearly )?[\w-]+(?: and a half)? years",
    re.I,
)
_TENURE = gated.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[\w/ .+-]{0,14}(?:years?|months)\b[^.]{0,40}\b(?:at|with|here|enron|firm|company)\b",
    re.I,
)

_BACK = gated.compile(
    r"\b(?:parental|maternity|paternity|medical|sick|annual|family|unpaid)\s(?:\w+\s)?leave\b|\b(?:and |I)(?:'ll| will| am|'m)? ?(?:will )?be (?:gone|away|out) (?:until|till|through|for (?:a|two|three|the)|from)\b|\bI(?:'ll| will) be (?:back(?! (?:at|home|to)\b)|out of|out until|away|gone (?:until|till|through|for|from|all|this|next|on)|on vacation|out next|off until)|\bout of (?:the )?office\b|\bI return\b(?! (?:today|the|my|it|them)\b)|\bbe there (?:until|till|through|for)\b|\bwhen I(?:'m| am| get) back\b|"
    r"\b(?:starting|begin\w*|taking|on)\s(?:a|my)\ssabbatical|before (?:my )?(?:leave|vacation|holiday)|\bback (?:on )?(?:the \d|monday|tuesday|wednesday|thursday|friday|next week|in (?:two|three|a|\d)\b)|on vacation\b|\b(?:in|during) my absence|\breturn (?:on (?:the \d|\w+day)|next (?:week|month)|to the office)|\bwon't be (?:here|in)\b[^.\n]{0,24}\b(?:until|till)\b|\bjury duty|\bgo on (?:\w+ )?leave\b|while I(?:'m| am) (?:away|out|gone)",
    re.I,
)
_MOVE = gated.compile(
    r"\blast (?:day|week) (?:in|at|with) (?:the|our) (?-i:[A-Z])\w+ (?:office|team|branch|group|desk|practice)\b|\bsame (?:firm|company|e-?mail|phone|number|extension|ext|building|desk|great)\b|\bsame \w+ e-?mail|\b(?:mov(?:e|ing)|transfer\w*|relocat\w+)\s(?:\w+\s){0,3}to (?:our|the)\s(?:[\w&-]+\s){1,3}(?:office|team|group|practice|desk|department)|"
    r"\bI(?:'ll| will|'m| am)(?: \w+)? (?:stay(?:ing)?|remain(?:ing)?|continu(?:e|ing)|keep(?:ing)?|still(?: be)?) (?:on )?(?:with|in|at|as part of|part of|within|working (?:with|in|for)) (?:the|my|our|this) (?:\w+ ){0,2}(?:practice|team|firm|company|group|office|department|unit|division|desk|day job|regular job|business)\b|\binternal (?:move|transfer)|\bnew role (?:within|in the|here)|\bremain(?:ing)? (?:with|at|in) (?:the )?(?:firm|company)|\b(?:join|joining)\s(?:our|the)\s(?:[\w&-]+\s){1,3}(?:team|office|practice)\b|\bwithin the (?:firm|company)|\b(?:position|role|job) in (?:the|our)\s(?:[\w&-]+\s){1,3}(?:group|team|department|practice)\b|\blast (?:day|week) (?:in|on) (?!the\b|office|this|January|February|March|April|May|June|July|August|September|October|November|December)(?-i:[A-Z])\w+|\bmoving my number|\bsee you (?:around the office|on the \d)|secondment\s(?:to|at|starts)|seconded to",
    re.I,
)
_OTHERS = gated.compile(
    r"\b(?:his|her|their)\s(?:last|final)\s(?:\w+\s)?day|\b(?:has|have) (?:accepted (?:an?|another|the (?:position|role|job|offer|post))|resigned|decided to (?:leave|resign)|elected to)|(?<!me who )(?<!I who )\b(?:is|are)\s(?:leaving|resigning|retiring|moving on)\b|\b(?:he|she|they|who|(?!I\b)[A-Z][a-z]+) will be leaving|(?<!I )(?<!I've )(?<!I have )\bleft the (?:company|firm)\b|"
    r"\bplease join (?:me|us) in|\b[A-Z][a-z]+'s (?:last day|departure|farewell|resignation)|\bcolleagues will leave|\bleaves (?:us|the)",
    0,
)
_TO_LEAVER = gated.compile(
    r"\b(?:you(?:'re| are| were)?|your)\s(?:leaving|departure|resignation|decision|decided|new (?:position|endeavou?r|job|venture|role|adventure|gig)|future|next)|\bsorry (?:to (?:hear|see)|you|things)|\bcongrat\w*\b(?!,? (?:you(?:'re| are) (?:all|now)|to (?:me|us)))|\bgood luck (?:to you|in your|with your|for your|(?-i:[A-Z])\w+)|"
    r"\bwe(?:'ll| will)? miss you|\bsadden|\b(?:wish|wishing) you\b(?!\sall|\seach|\severy)[^.]{0,24}\b(?:in your|with your|on your|ahead|moving forward)|\bgreat working with you,? (?-i:[A-Z])|\bsuccess (?:on|in) your|I'?ll miss you|\bbefore you left|\byour last day",
    re.I,
)
_NEW_HERE = gated.compile(
    r"(?<!since )(?<!of )(?<!from )(?<!remember )(?<!on )\b(?:my|our) first day\b(?![^.\n]{0,40}\b(?:ago|back in|(?:19|20)\d\d))|\byour new (?:colleague|team)|\bI(?:'m| am) (?:new here|excited to be joining the team|your new)|\bhello from your new|\bnice to meet",
    re.I,
)
_STARTS_HERE = gated.compile(
    r"\b(?:today|this|yesterday|monday) (?:is|was|marks|'s) my (?:very )?first (?:day|week) (?:at|with|here|in the|on the)\b|\bI (?:just )?(?:started|joined) (?:here )?(?:today|this week|this morning|on monday)\b|"
    r"\b(?:I'm|I am) (?:[A-Z]\w+, )?the new (?:person|guy|girl|kid|face|joiner|hire|one)\b|\bnew (?:joiner|starter|hire) here\b",
    re.I,
)
_KIN = gated.compile(
    r"^\W{0,3}(?:(?:hi|hello|dear|hey) )?(?:mom|mum|dad|mommy|daddy|honey|sweetie|babe|darling|grandma|grandpa|aunt|uncle)\b(?: and \w+)?\s{0,2}[,!-]",
    re.I,
)
_JOINED = gated.compile(
    r"\b(?:I've|I have) (?:just )?(?:joined|moved to)\b[^.]{0,40}\bas\b|\bI've moved!|\bas of last week", re.I
)
_BULK = gated.compile(
    r"\bunsubscribe|\bsubscription|\bclick (?:here|below)|\byour account|\bsurvey\b|\bfree\b.{0,20}\b(?:offer|reward|trial)|\bnewsletter|\bopt[- ]out|\brenew\b|\bspecial offer|million (?:us )?dollars|\bstock\b.{0,20}\bpick|\bthis list\b|viagra|\b(?:reset|confirm|verify|change) your password\b|\bkindly (?:click|confirm|verify|visit|subscribe|update your|send (?:us|me) your)|\bbusiness proposal",
    re.I,
)
_RECRUIT = gated.compile(
    r"\bresumes?\b|(?<!exit )\binterview\b|\bcandidates?\b|\bjob opening|\bposition (?:is|available)|\bhire me\b", re.I
)
_PAST_WORK = gated.compile(
    r"\benjoyed (?:working|my time|our)|\bpleasure (?:of )?(?:working|to (?:have )?work)|\bmy (?:time|years|career) (?:at|with|here)|\bit(?:'s| has| was) (?:been )?(?:a (?:great|wonderful|good|long) (?:\w+ )?(?:run|ride|time|journey|\w+ years|experience|place|team)|(?:quite |such |a |an )+(?:\w+ ){0,4}(?:ride|journey|run|adventure)\b|been (?:great|fun)\b|been a (?:great|wonderful|good|long)|an? (?:honou?r|pleasure|privilege)|great|fun)",
    re.I,
)
_KIT = gated.compile(
    r"\b(?:laptop|badge|pc|blackberry|phone|keys|access card)\b[^.]{0,50}\b(?:back to|return\w*|hand\w* (?:in|back)|turned? in)\b|\bhand (?:back|in) (?:the|my)\b|\b(?:turn|hand|giv|return|surrender)\w* (?:in |back )?(?:my|his|her) (?:badge|laptop|keys|pass|blackberry|phone|id)\b",
    re.I,
)
_JOB = gated.compile(
    r"\bstarted (?:a|my) new (?:job|position|role)|\bmade the jump|\b(?:my|the) new (?:job|employer|company) |\bnew contact info",
    re.I,
)
_ROLE = gated.compile(
    r"\b(?:resign\w*|step\w* (?:down|away|aside|back)|retir\w+)\b[^.\n]{0,30}\b(?:as|from)\s(?:the\s|my\s)?(?:\w+\s){0,3}(?:PMC|board|committee|council|treasurer|chair\w*|secretary|maintainer\w*|moderator|association|club|captain|trustee\w*|editor\w*)|\bI (?:stay|remain) (?:a |as )|\b(?:last|final) (?:day|week|shift) as (?:the |your |an? )?(?:\w+ )?(?:fire|floor|safety|warden|treasurer|secretary of|chair\w*|president of|coach|volunteer|mentor|scout|captain|room parent|umpire|referee|moderator|maintainer)\b",
    re.I,
)
_ROLLOFF = gated.compile(
    r"\broll(?:ing|ed)? off\b|\b(?:to|on) (?:the )?bench\b|\bnext (?:allocation|assignment|engagement)\b|\b(?:last|final) (?:\w+ )?(?:day|week) (?:on|in|at|with) (?:(?:the|this|our|your) )(?:[\w&-]+\s){0,3}?(?:project|program(?:me)?|engagement|assignment|workstream|work ?stream|client|client site|account|case|site|pilot|rollout|roll-out|implementation|migration|deployment|mandate|PMO|sprint|phase|rotation)\b(?! (?:firm|company|business|team at))|\b(?:to|on|onto|start\w*) (?:an)?other (?:[\w&-]+ ){0,2}?(?:engagement|project|client|assignment|account|case|program(?:me)?)\b|\bproject (?:ends|is over|has ended)\b",
    re.I,
)
_JOKE = gated.compile(
    r"\bapril fool|\b(?:just kidding|only joking)\b[^\n]{0,40}\b(?:stay\w*|not (?:going|leaving)|still here|see you (?:monday|tomorrow))",
    re.I,
)
_MONEY = gated.compile(
    r"\b(?:vendor|outstanding|wire|urgent) (?:payment|transfer)|\bbank details|\bgift cards?|\bsign in to (?:view|read)|\bview (?:the|my) message|\bverify your",
    re.I,
)
_CLAIM = gated.compile(
    r"\bseverance|\b(?:health|insurance) coverage|\binsurance\b[^.\n]{0,60}\b(?:expire|coverage|letter)|\bCOBRA\b|\b401\s?\(?k\b|\bhow (?:do )?you sleep|\bclass action|\bmy expenses|\b(?:still|yet|never|not) (?:been )?(?:paid|reimbursed|received)\b|\bunpaid\b|\bowed\b|\bbankruptcy|\bex-?employee|\bformer (?:\w+\s){0,2}employee|\blawsuit|\bdonate|\bmy (?:\w+\s)?children|my family is",
    re.I,
)
_EVENT = gated.compile(
    r"\bhappy hour|\bfarewell (?:party|lunch|dinner|drinks|happy)|\bplease join us|\bgoing away|\brsvp\b|\blet's celebrate|\bparty for|\blunch for|\bcontribut\w+ (?:to|toward) (?:the|a) gift",
    re.I,
)
_PATCH = gated.compile(r"^Signed-off-by|^diff --git|MAINTAINERS \|", re.M)

_OVER = gated.compile(
    r"\b[Mm]y\s(?:own\s)?(?:time|run|stint|tenure|days|years|career|chapter|journey|stay|employment|ride|adventure|watch|association)\b(?! (?:on|in) the (?:\w+ )?(?:project|pilot|team))[^.\n]{0,44}\b(?:ends?|ended|ending|com(?:es?|ing) to (?:an end|a close)|came to|draw(?:s|ing) to|(?:is|are) "
    r"(?:over|up|done)|finish(?:es|ed)|closes|wraps|concludes?)\b|\b(?i:lay-?offs?|laid off|let (?:\w+ ){0,3}go|reductions?(?: in force)?|rif|downsiz\w+|redundanc\w+|job cuts?|cut (?:\w+ ){0,5}(?:staff|workforce|jobs|people|positions)|restructuring|headcount)\b[^\n]{0,90}\bI was\b[^.\n]{0,20}\b(?:one|among|part|included|caught|"
    r"affected|impacted)\b|\bI was\b[^.\n]{0,20}\b(?:one|among|part|included|caught|affected|impacted|swept)\b[^.\n]{0,40}\b(?:lay-?offs?|laid off|let go|reductions?|rif|RIF|downsiz\w+|redundanc\w+|cuts?|cutbacks|restructuring)\b|\bI(?: have|'ve) (?:just |now |recently |finally )?left\b(?! (?:a|an|the|my|you|it|some|him|her|"
    r"them|messages?|word|for|out|off|behind|home|town)\b)|(?:^|[.\n]\s?|\bI )[Ll]eft without (?:saying|a (?:proper )?good)|\b(?i:two|2|three|four|4|six) weeks'? notice\b|\baccept (?:this|my)\b[^.\n]{0,40}\b(?:notice|resignation)\b|\btender(?:ed|ing)? my\b|\bEffective\b[^.\n]{0,24}, I (?:have|am|will)\b|"
    r"\bI(?: will|'ll|'m| am)\s(?:be )?(?:hanging it up|calling it (?:quits|a career)|leaving (?:it|you) all)|\bmy (?:very )?last one here\b|\b(?i:today|tomorrow|friday|this) (?:is|was|will be) it for me\b"
)
_CURTAIN = gated.compile(
    r"\btak(?:e|ing) (?:my|a) (?:final )?(?:bow|leave of)|\bcurtain\b[^.\n]{0,24}\b(?:down|falls?|close)|\bfl(?:y|ying|own) the (?:coop|nest)|\binto the sunset|\bhas left the building|\bover and out\b|\bexit,? (?:stage|pursued)|\bturn(?:ing)? the page|\bclos(?:e|ing) (?:the|this) (?:chapter|book)\b|\blog(?:ging)? off for the (?:last|final) time|"
    r"\bhang(?:ing)? (?:it|them|up) (?:up|my)\b|\bmy swan song|\bjump(?:ing)? ship|\bend of (?:my|an) (?:era|road|line)|\bout the door\b|\bleft the nest|\bcut(?:ting)? the cord|\bpull(?:ing)? the plug on my|\bescap(?:e|ed|ing) (?:from )?(?:here|the)|\bI(?:'m| am) (?:out|gone|history|off)[.!]",
    re.I,
)
_AWAY = gated.compile(
    r"\b(?:I'm|I am|I'll be|I will be|and am|and will be)\s(?:now |then |also )?(?:moving|going|heading|off|returning|crossing over|switching) (?:over |on |back |off )?to (?:the |an? )?(?-i:[A-Z])\w|"
    r"\b(?:freedom|retirement|garden|family|grad(?:uate)? school|business school|law school|my own (?:firm|company|business|shop)) (?:for me|full[- ]time|awaits|calls|is calling)|\bself-employed|\b(?:I|we|I'm|we're)(?: am| are|'ll be| will be)? (?:headed|heading|off|bound|retiring|moving) (?:down |up |out |back |on |off )?(?:to|for) (?:the (?:lake|coast|beach|mountains|country|hills|farm|ranch|sea)|greener pastures|pastures new|sunnier)\b|\bgreener pastures|\bgoing solo|\bwork(?:ing)? for myself|\bstriking out on my own|\bgoing back to school",
    re.I,
)
_MAILBOX = gated.compile(
    r"\b(?:this|my|the @[\w.]+) (?:work |company |firm |office |old |e-?mail )?(?:account|e-?mail|mailbox|address|login|inbox)\b[^.\n]{0,40}\b(?:disabled|deactivated|shut|turned off|cut off|closed|deleted|stops? working|no longer (?:work|be|exist|reach|valid)|expires?|dead|goes? dark|dies?|bounces?)\b",
    re.I,
)
_COORDINATES = gated.compile(
    r"\b(?:new|change (?:of|in)|changed|updated) (?:\w+ )?(?:coordinates|contact (?:info\w*|details)|employ(?:er|ment)|affiliation|business cards?)\b",
    re.I,
)
_SCAM = gated.compile(
    r"\bnext of kin|\b(?:late|deceased) (?:father|husband|client|uncle)|\bforeign (?:partner|account)|\binheritance|\bbeneficiary|\brefugee|\btrustee\b|\bmillion (?:us |united states )?(?:dollars|pounds|euros?)\b|\bdearest\b|\bbarrister|\bremain blessed|\bdying\b|\bwidow|\bin (?:a )?security (?:firm|company)|\bconsignment|\bsum of\b|\bhumanity|\bcompensation fund|\battorney\b.{0,40}\bfund",
    re.I,
)
_PLACE = gated.compile(
    r"\bour (?:\w+ )?last (?:day|week) (?:on|in|at)\b|\bi(?:'ll| will) still be (?:on (?:the )?\d|in the (?:office|building|same (?:office|building))|at (?:my desk|the same (?:desk|number|extension|e-?mail))|here\b(?! (?:until|through|till|for))|around the (?:office|building|floor|corner))|\bjoin the (?!firm|company|team at|ranks)[\w-]+ (?:team|group|desk|floor)\b|\bcome say hi\b|\bnot (?:going anywhere|leaving)\b|\be-?mail (?:\w+ )?(?:stays|remains|is|will be) (?:the same|unchanged)|\bkeep(?:ing)? (?:the|my) same (?:e-?mail|number|phone)|\blast (?:day|week) on the \d|\b(?:two|three|few|\d) (?:rows|desks|floors|doors|blocks) (?:over|up|down|away)",
    re.I,
)
_FOR_ANOTHER = gated.compile(
    r"\b(?:sign|card|chip in|contribut\w+|collect\w*|gift|cake|send-?off|toast)\b[^.\n]{0,40}\bfor (?!me\b|my\b|the\b|you)[A-Z][a-z]+|(?<![Mm]y )\b(?:good-?bye|farewell|leaving|retirement) (?:card|cake|gift|lunch|party|drinks|dinner|present)\b"
)
_HANDOVER = gated.compile(
    r"\b(?:will|has agreed to|is going to|'ll) (?:be )?(?:tak\w+ over|pick\w* up|look\w* after|assum\w+|handl\w+|inherit\w*) (?:all |most )?(?:of )?my\b|\b(?:cc|copy|write to|contact|ask) [A-Z]\w+ (?:on \w+ )?(?:from now on|from here on|going forward|instead of me)\b",
    re.I,
)
_SPAM = gated.compile(
    r"\bto be removed\b|\bremove@|\$[\d,]{3,9} (?:a|per|every|each) (?:day|week|month)\b|\bearn \$|\btoll[- ]free\b|\bmake money\b|\bno obligation\b|\bas seen on\b|\bbe your own boss\b",
    re.I,
)
_APPLICANT = gated.compile(
    r"\bsuggested (?:that )?I (?:contact|write|call|get in touch)|\b(?:resume|cv) is (?:pasted|attached|enclosed|below)|\blooking for (?:a position|an opening|work) (?:in|at|with) (?:your|operations|the)|\bfor your consideration\b|\bI am (?:writing to )?(?:apply|inquir)\w*",
    re.I,
)

SUBJECT = (
    Signal(
        "last_day",
        2.6,
        gated.compile(
            r"^\W{0,3}(?:(?:today|tomorrow|\w{3,6}day)(?: is|'s)? )?(?:my )?(?:very )?last day(?: (?:at|with) [\w &]{2,24})?(?:\W{1,3}(?:\w{3,9},? ?){1,3}\d{0,4}(?:st|nd|rd|th)?)?\W{0,3}$",
            re.I,
        ),
    ),
    Signal(
        "subject_leaving",
        1.8,
        gated.compile(
            r"\b(?:farewell(?! to (?!you|all|my|the team))|good-?bye(?! (?:old|paper|our)\b)(?! to (?!you|all|my|the team))|adios|so long|moving on|leaving|last day|last week|resign\w*|resignation|sign(?:ing)? off|departure|departing|termination(?! (?:of|fee|clause))|closing remarks|cheerio|sayonara|bye(?:[- ]bye)?|ta[- ]ta|outta here|out of here|checking out|gone fishin\W?g?|that'?s all,? folks|bonne continuation|my exit|exit(?=$|[.!])|LWD|last working|clocking out|end of (?:the road|my shift|shift|my journey|my time)|(?:passing|handing over) the (?:torch|baton)|stepping (?:down|away)|hooroo|ciao|(?:closing|turning) (?:a|the|this) (?:chapter|cycle|page|book)|pastures new|(?:new|greener) pastures|i quit|quitting|change of (?:affiliation|employer|address and employer)|last (?:mail|e-?mail|message|post) from|peace out|parting (?:thoughts|words|shot|gift)|my notice|before i go|one last (?:thing|mail|e-?mail|time|note)|(?:my|the) (?:very )?(?:last|final) (?:one|mail|e-?mail|post|note|message|bow)|leaving do|fare thee well|swan song|pulling the pin|au revoir|auf wiedersehen|a bient[oô]t|hanging up|retir(?:e[sd]?|ing|ement)\b(?! (?:of|plan|savings|fund|account|benefits|party|dinner|lunch|planning|income|home|community))|until we meet|at[ée] logo|adieu|arrivederci|hasta|tsch[üu]ss)\b",
            re.I,
        ),
    ),
    Signal(
        "subject_thanks",
        0.6,
        gated.compile(
            r"\bthank|\bcontact info|\bbest wishes|\bnew (?:job|adventure|chapter|home)\b|\bstay(?:ing)? in touch|\bsome (?:\w+ )?news\b|\b(?:personal|my) (?:update|news|note|announcement)\b|\bupdate from me\b|\btransition\b|\bdecision\b|\bnew beginnings?\b|\bbittersweet\b|\bchange of (?:scenery|scene|pace)\b|\bkeep(?:ing)? in touch\b|it's been|end of an era|career|coordinates",
            re.I,
        ),
    ),
)
SUBJECT_AGAINST = (
    Signal(
        "event_invitation",
        -3.5,
        gated.compile(r"\b(?:party|happy hour|lunch|drinks|invitation|celebrat\w+|rsvp)\b", re.I),
    ),
    Signal("reply", -1.5, gated.compile(r"^\s?(?:re|fw|fwd)\s?:", re.I)),
    Signal(
        "leave",
        -3.0,
        gated.compile(r"\b(?:leave|sabbatical|vacation|out of office|ooo|absence|appt|noon|early|until)\b", re.I),
        unless=hints_en.FOR_EVER,
    ),
    Signal("transfer", -3.5, gated.compile(r"\binternal\b|\bsame firm|\bnew role\b|\brelocat|\bmy transfer\b", re.I)),
    Signal("new_joiner", -3.0, gated.compile(r"\bhello from (?:your|the) new|\bintroduc|\bfirst day|\bwelcome", re.I)),
    Signal("patch", -0.8, gated.compile(r"\[patch|\[rfc|maintainers", re.I)),
    Signal(
        "recruiting",
        -3.0,
        gated.compile(r"\b(?:resume|r[ée]sum[ée]|curriculum vitae|cv|application for|job search|opening)\b", re.I),
    ),
    Signal(
        "newsletter",
        -2.0,
        gated.compile(r"!!!|\b(?:quit|leave|hate|love|change) your (?:job|boss)|\bsays farewell\b", re.I),
    ),
    Signal(
        "third_party",
        -2.0,
        gated.compile(
            r"(?<!my )(?<!personal )(?<!\A)\bannouncement|\borgani[sz]ation|\bcancelled|\bfarewell to\b|\byour leaving|'s (?:farewell|last)",
            re.I,
        ),
    ),
)
FOR = (
    Signal("last_day", 3.3, _LAST_DAY),
    Signal("goodbye", 1.2, _BYE),
    Signal("contact", 1.0, _TOUCH),
    Signal("thanks", 0.8, _THANKS),
    Signal("next_step", 0.7, _NEXT),
    Signal("past_work", 1.4, _PAST_WORK),
    Signal("kit", 1.9, _KIT),
    Signal("new_job", 1.6, _JOB),
    Signal("tenure", 0.7, _TENURE),
    Signal("curtain", 2.2, _CURTAIN),
    Signal("away", 1.6, _AWAY),
    Signal("curtain", 1.4, frames_en.REMARKS),
    Signal("dated", 0.8, frames_en.DATED),
    Signal("handover", 0.8, _HANDOVER),
    Signal("mailbox", 1.8, _MAILBOX),
    Signal("new_job", 1.8, _COORDINATES),
)
AGAINST = (
    Signal("leave", -4.5, _BACK, unless=hints_en.FOR_EVER),
    Signal("transfer", -3.6, _MOVE, most=2),
    Signal("third_party", -2.2, _OTHERS),
    Signal("reply", -3.0, _TO_LEAVER),
    Signal("new_joiner", -4.5, _NEW_HERE),
    Signal("starts_here", -4.5, _STARTS_HERE),
    Signal("joined_elsewhere", -2.0, _JOINED),
    Signal("third_party", -2.4, _KIN),
    Signal("newsletter", -1.8, _BULK, most=2),
    Signal("recruiting", -1.2, _RECRUIT),
    Signal("role_resignation", -9.0, _ROLE),
    Signal("project_rolloff", -4.5, _ROLLOFF),
    Signal("joke", -9.0, _JOKE),
    Signal("phishing", -9.0, _MONEY),
    Signal("grievance", -2.4, _CLAIM, most=2),
    Signal("event_invitation", -2.0, _EVENT),
    Signal("patch", -3.6, _PATCH),
    Signal("phishing", -1.6, _SCAM, most=4),
    Signal("transfer", -2.6, _PLACE),
    Signal("phishing", -5.0, _SPAM),
    Signal("recruiting", -2.6, _APPLICANT),
    Signal("event_invitation", -2.6, _FOR_ANOTHER),
)

STATED = 3.8
"""Log-odds of a sentence in which the writer leaves: enough with any one word of thanks, contact or goodbye."""


def first_person(sentence: str) -> float:
    """Log-odds that this sentence says the writer leaves (positive); 0 when silent."""
    if _ROLE.search(sentence):
        return 0.0
    spoken = (_LEAVE, _LAST_DAY_AT, _OVER, *frames_en.ALL)
    return STATED if any(x.search(sentence) for x in spoken) and not frames_en.ONLY_A_PLACE.search(sentence) else 0.0
