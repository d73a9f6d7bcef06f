"""Invented English goodbyes by class of frame, and mails that only sound like one. One row a mail: From line, subject, body."""

from __future__ import annotations

Row = tuple[str, str, str]

_AT_WORK = "Dale Pruitt <dale.pruitt@firm.example.com>"
_AT_HOME = "Dale Pruitt <dalepruitt@home.example.net>"
_COLLEAGUE = "Kit Avery <kit.avery@firm.example.com>"
_COLLEAGUE_AT_HOME = "Kit Avery <kitavery@home.example.net>"
_BOSS = "Marge Holt <marge.holt@firm.example.com>"

CUT: list[Row] = [
    (
        _AT_WORK,
        "well",
        "My name was on the list this morning. They gave us a box each and an hour. dale.pruitt@gmail.com is where I am from now on.",
    ),
    (
        _AT_HOME,
        "Where I ended up",
        "Hi gang,\n\nThe firm let eighty of us go on Tuesday. I'm fine. Use this address from here on, or call 713-555-0188.\n\nDale",
    ),
    (
        _AT_WORK,
        "Not the mail I wanted to write",
        "My position was eliminated this morning along with the rest of planning. I want to thank each of you.",
    ),
    (
        _AT_WORK,
        "News",
        "I got the tap on the shoulder at ten. It has been a privilege. Stay in touch: dale.pruitt@gmail.com",
    ),
    (
        _AT_HOME,
        "hello from the couch",
        "I was caught in last week's round of cuts. Please pass my number, 713-555-0188, to anybody who needs an analyst.",
    ),
    (
        _AT_WORK,
        "Redundancy",
        "Dear all,\n\nMy role has been made redundant and I finish on Friday. Thanks to everyone for nine lovely years.",
    ),
    (
        _AT_WORK,
        "Survivor",
        "I didn't make the cut. Best of luck to those who did. Drop me a line at dale.pruitt@gmail.com.",
    ),
    (
        _AT_WORK,
        "thank you",
        "The new owners closed the Bristol lab, and with it go eleven years of my life. You can reach me at dale.pruitt@gmail.com.",
    ),
]

ACTS: list[Row] = [
    (
        _AT_WORK,
        "Thanks, everybody",
        "On Friday I hand in my badge. It was a joy to work with such people. dale.pruitt@gmail.com",
    ),
    (
        _AT_WORK,
        "Parting",
        "The firm and I are parting ways at the end of the month. No hard feelings. Keep in touch at dale.pruitt@gmail.com.",
    ),
    (
        _AT_WORK,
        "My turn",
        "I have read so many of these mails, and now it is my turn to write one. Friday is it. Thanks for everything.",
    ),
    (
        _AT_WORK,
        "closing time",
        "Tomorrow I close the door on fourteen years here. I will miss the people most. My cell is 713-555-0188.",
    ),
    (
        _AT_WORK,
        "Ciao",
        "By the time you read this, I will be gone. Thank you all for the laughs. dale.pruitt@gmail.com",
    ),
    (
        _AT_WORK,
        "Heads up",
        "Ruth, pages 3 to 5 are done. Bob will do the rest because Thursday is my last day. Sorry to tell you like this.",
    ),
    (
        _AT_WORK,
        "Re: budget",
        "Numbers attached. My last day is Friday, so please send further questions to Bob. I enjoyed working with you.",
    ),
    (
        _AT_WORK,
        "Last Day - Thursday, May 3rd",
        "The subject says it all! Thank you for four years of good company. Cake at three in the kitchen.\n\ndale.pruitt@gmail.com",
    ),
    (
        _AT_WORK,
        "Bowing out",
        "After twenty years of closing the books each month, I am bowing out. Come and see us in Maine. 207-555-0133",
    ),
    (
        _AT_WORK,
        "Goodbye for now",
        "I can't believe it is seven years since my first day here! I'm hanging up my hard hat this afternoon. Write me: dale.pruitt@gmail.com",
    ),
    (
        _AT_WORK,
        "One more thing",
        "I won't be here after Friday, so it is time to say thanks. It has been a pleasure. dale.pruitt@gmail.com",
    ),
    (
        _AT_WORK,
        "Adios amigos",
        "Eleven years, three bosses, one desk. Next stop: a small practice of my own. dale.pruitt@gmail.com, 713-555-0188",
    ),
]

PLAIN: list[Row] = [
    (
        _AT_WORK,
        "Moving on",
        "Hi all, I've accepted an offer with another firm and will be leaving in two weeks. Thanks for all the help.",
    ),
    (
        _AT_WORK,
        "change",
        "I have decided to go back to school. My last day will be August 3. Let's keep in touch: dale.pruitt@gmail.com",
    ),
    (
        _AT_WORK,
        "end of internship",
        "My internship ends today. Thank you for teaching me so much! dale.pruitt@gmail.com",
    ),
    (
        _AT_WORK,
        "[PATCH 0/3] cleanup of the timer code",
        "Hi,\n\nthis drops the old path.\n\nA note: I'm leaving the company this Friday; Ann will look after the series.\n\nThanks,\nDale",
    ),
    (_AT_WORK, "So long", "It's me who is leaving this time. It was great fun. Yours, Dale\n\ndale.pruitt@gmail.com"),
    (
        _AT_WORK,
        "Contact",
        "As of Friday I will no longer be with the firm. For anything personal write to dale.pruitt@gmail.com.",
    ),
    (
        _AT_WORK,
        "Thank you",
        "Today is my last day. I am grateful to all of you. I'll still be at the same church, so this is not goodbye.",
    ),
    (
        _AT_WORK,
        "Retirement",
        "Friends, after 33 years I retire on Friday. Jo and I are headed to the coast. The phone there is 207-555-0133.",
    ),
    (
        _AT_HOME,
        "new job",
        "Just to let you know I have left the bank and started a new job with a small fund. My new e-mail is above. Keep in touch!",
    ),
    (
        _AT_WORK,
        "it's been fun",
        "Sadly this will be the last mail I ever send from this address. It has been an honour. dale.pruitt@gmail.com",
    ),
]

ABOUT_OTHERS: list[Row] = [
    (
        _BOSS,
        "Organization changes",
        "I am pleased to announce that Bob Hale will assume responsibility for gas. Dale Pruitt has resigned effective Friday. Join me in thanking Dale.",
    ),
    (
        _BOSS,
        "Dale",
        "Dale will be leaving us on the 15th to become counsel for the city. Until we fill the post, send filings to Ann.",
    ),
    (
        _BOSS,
        "Retirement - Dale Pruitt",
        "Dale Pruitt will retire on September 30 after 31 years of service. Cards may be sent to room 1044.",
    ),
    (
        _BOSS,
        "Drinks for Dale",
        "Friday is Dale's last day! Please join us at 5 to give him a proper send-off. I'm collecting for a gift.",
    ),
    (
        _BOSS,
        "Re: So long",
        "Dale, I'm just sick about this. You trained half of us. Keep in touch, and use me as a reference any time.",
    ),
    (
        _BOSS,
        "we miss you",
        "Hey stranger, it's a month since your last day and the floor is too quiet. Lunch on Thursday?",
    ),
    (
        _BOSS,
        "Re: resignation",
        "Dale, I accept this with regret. Let's meet at 3 and go over the list. Have you told HR?",
    ),
    (
        _BOSS,
        "Minutes",
        "1. Welcome to Yoko.\n2. Dale's last day is Friday, lunch on Thursday.\n3. Next meeting April 9.",
    ),
    (
        _BOSS,
        "audit",
        "Today was the auditors' last day on site. It has been a pleasure working with them. They leave the binders with you.",
    ),
    (_BOSS, "sad news", "They let Bob go this morning. He was part of the cuts. I thought you should know."),
    (_BOSS, "Dale's group", "His position was eliminated and he turns in his laptop tomorrow. Please be kind."),
    (
        _BOSS,
        "who is next",
        "Anybody who is leaving should hand over passwords to Ann. Staff wishing to keep their number should write to telecom.",
    ),
]

COMING_BACK: list[Row] = [
    (
        _AT_WORK,
        "Out of the office",
        "Tomorrow is my last day in the office until July 23. In an emergency my cell is 713-555-0188. Bob is covering for me.",
    ),
    (
        _AT_WORK,
        "maternity",
        "My last day before the baby will be Friday and I plan to return on August 7. dale.pruitt@gmail.com",
    ),
    (
        _AT_WORK,
        "leaving now",
        "I'm leaving in ten minutes, want a ride? Today was my last day of jury duty. Call my cell 713-555-0188.",
    ),
    (
        _AT_WORK,
        "trip",
        "I'm leaving for Denver tonight and will be back Thursday. You can reach me on my cell, 713-555-0188. Thanks!",
    ),
    (
        _AT_WORK,
        "holiday",
        "Off to the lake for two weeks, back on the 14th. Bob has my number. Thank you all for a great year.",
    ),
    (
        _AT_WORK,
        "sabbatical",
        "On Monday I start my sabbatical. I'll be back in January. It has been a busy year; thanks for covering.",
    ),
]

STAYING: list[Row] = [
    (
        _AT_WORK,
        "new group",
        "After three years in power I am moving to the gas group on Monday. Same phone, same e-mail. Thanks to the team!",
    ),
    (
        _AT_WORK,
        "New number",
        "My group moved to the 22nd floor over the weekend. My new number is 713-555-0188. E-mail stays the same.",
    ),
    (
        _AT_WORK,
        "Please update your records",
        "Due to our merger all addresses change on October 1. The old domain will no longer work. New: dale@newname.example.com",
    ),
    (_AT_HOME, "we moved!", "We closed on the house. New phone 713-555-0188. I'm keeping my job and this e-mail."),
    (
        _AT_HOME,
        "new e-mail address",
        "We finally got rid of the old provider. Please write me at dale@mail.example.org from now on.",
    ),
    (
        _AT_HOME,
        "unsubscribing",
        "The traffic is too much for me, so I'm leaving the list today. Thanks for all the help over the years.",
    ),
    (
        _AT_WORK,
        "Stepping down as chair",
        "I am stepping down as chair of the safety committee, and will remain in my job. Thanks for the support.",
    ),
    (_AT_WORK, "thinking", "Between us, I have been thinking about leaving. Lunch this week? My cell is 713-555-0188."),
    (_AT_WORK, "If I left", "If I left the firm tomorrow, would you come with me? Just dreaming. Call me."),
    (
        _AT_WORK,
        "Safe",
        "I was not laid off, thank goodness! My position was spared. Thanks for asking. Call my cell, 713-555-0188.",
    ),
    (
        _AT_HOME,
        "Re: worst office ever",
        "When I left the bank in 2003 my farewell present was a stapler. Best years of my life. I've been teaching ever since.",
    ),
    (
        _AT_WORK,
        "savings",
        "I moved my retirement account to the new plan. Thanks for the tip, it was a pleasure to deal with them.",
    ),
    (
        _AT_WORK,
        "Friday is the last day!",
        "Friday is your last day to change your benefits. If you leave it until next week, current elections carry over.",
    ),
    (
        _AT_WORK,
        "goodbye, tape robot",
        "We switched it off today after eleven years of faithful service. I will miss it. It leaves behind 3,400 tapes.",
    ),
]

STRANGERS: list[Row] = [
    (
        _AT_HOME,
        "Resume",
        "Ms. Holt, Bob suggested I contact you. I will be leaving the Navy in May and am looking for a position. My resume is attached. 713-555-0188",
    ),
    (
        _AT_HOME,
        "severance",
        "Sir, I was let go with 900 others after ten years. I was told I would get eight weeks. My 401(k) is gone. A former employee",
    ),
    (
        "promo@win.example.net",
        "Fire your boss!!!",
        "Say goodbye to your alarm clock! My last day at work was a joy. Now I make $7,000 a month from home. Call toll free.",
    ),
    (
        "mrs.grace@win.example.net",
        "Farewell message",
        "Dearest friend, I am leaving this world soon. My late husband left the sum of nine million in a security company. Contact my barrister.",
    ),
    (
        "Kim Vale <kim@search.example.org>",
        "Opportunity",
        "I understand several of your colleagues have moved on. If you have thought about leaving, now is the time. 704-555-0120",
    ),
    (
        "Firm News <news@firm.example.com>",
        "Firm says farewell to its plants",
        'The firm has completed the sale. "It\'s the end of an era," said Marge Holt. Also: new parking rates.',
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "my numbers",
        "You asked for these: home 713-555-0188, dale.pruitt@gmail.com",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Closing",
        "For the closing on Monday you can reach me at 713-555-0188, or at dale.pruitt@gmail.com. Thanks.",
    ),
]

GOING: list[Row] = [
    (
        _COLLEAGUE,
        "A quick note",
        "Friends and colleagues, after much thought I've chosen to pursue a new path. I depart on March 2nd. I'd love to hear from you: kit.avery@gmail.com",
    ),
    (
        _COLLEAGUE,
        "Signing off",
        "That's all from me, folks. It's been a heck of a ride. LinkedIn is the best way to find me.",
    ),
    (
        _COLLEAGUE,
        "Transition",
        "As many of you are aware, I will be transitioning out of the company at the end of June. Jo will take over my accounts. Thanks for your partnership.",
    ),
    (
        _COLLEAGUE,
        "Leaving Firm",
        "Dear clients, I wanted to let you know that I shall be leaving at the end of the month to take up a post in Leeds. It has been a real pleasure.",
    ),
    (
        _COLLEAGUE,
        "Thanks and goodbye",
        "Just a quick note to say thanks and goodbye. I'm off to pastures new next week. My email will be kit.avery@gmail.com",
    ),
    (_COLLEAGUE, "fyi", "Today's my last day. kit.avery@gmail.com"),
    (
        _COLLEAGUE,
        "last day today",
        "Hi guys, last day today! Was great working with you. Drinks at the Swan from 5. 07700 900123",
    ),
    (
        _COLLEAGUE,
        "Change of career",
        "After ten years as an engineer I'm hanging up my keyboard to open a bakery. My last day is the 14th. Come by for a croissant.",
    ),
    (
        _COLLEAGUE,
        "onward",
        "This Friday I'll be wrapping up my time here. I'm joining a startup as head of data. Let's stay connected.",
    ),
    (
        _COLLEAGUE_AT_HOME,
        "Long time",
        "Hi all, some of you may not know that I left the firm in March. I'm now with a small shop in Austin. Here's my new contact info: 512-555-0143",
    ),
    (
        _COLLEAGUE,
        "Retiring",
        "It is with mixed emotions that I announce my retirement, effective June 30. I look forward to fishing.",
    ),
    (_COLLEAGUE, "Goodbye", "It is with a heavy heart that I say goodbye. You have been like family. 713-555-0143"),
    (
        _COLLEAGUE,
        "Internship",
        "Dear team, as my summer internship draws to a close I want to thank you all for the warm welcome. Back to campus on Monday! kit.avery@gmail.com",
    ),
    (
        _COLLEAGUE,
        "Contract not renewed",
        "Hi all, my contract wasn't renewed so the 30th is my final day. If you hear of anything let me know. kit.avery@gmail.com",
    ),
    (
        _COLLEAGUE,
        "Some personal news",
        "I'm excited to share that I'll be starting a new role at a bank next month. Leaving this team is hard. Thank you.",
    ),
    (
        _COLLEAGUE,
        "Please note my new details",
        "From 1 May I can be reached at kit.avery@gmail.com as I will no longer be working here.",
    ),
    (
        _COLLEAGUE,
        "Re: status",
        "All tickets closed. FYI I'm leaving at the end of next week, so please cc Jo on everything from now on.",
    ),
    (
        _COLLEAGUE,
        "End of an era",
        "Six years, two mergers, countless coffees. Friday is my swan song. Thank you from the bottom of my heart. kit.avery@gmail.com",
    ),
]

OTHER_ENDS: list[Row] = [
    (
        _COLLEAGUE,
        "Project close",
        "Today marks the end of the migration project. It has been a pleasure working with all of you. Thank you and see you at the retro!",
    ),
    (
        _COLLEAGUE,
        "Introducing myself",
        "Hi all, I joined the data team this week after leaving my old job at a bank. Looking forward to working with you. Reach me at 713-555-0143.",
    ),
    (_COLLEAGUE, "WFH", "I'm leaving at 2 for the school play. On my cell 713-555-0143 if needed. Thanks."),
    (
        _COLLEAGUE,
        "Resignation of Jo",
        "All, Jo handed in her notice this morning. Her last day will be the 30th. We wish her well.",
    ),
    (
        _COLLEAGUE,
        "contract",
        "The vendor's contract ends Friday. I said we would let it go. Thanks for your help, call me at 713-555-0143.",
    ),
    (
        _COLLEAGUE,
        "new job posting",
        "We have a new role in our Leeds office. Send your resume to kit.avery@firm.example.com. Thank you.",
    ),
    (
        _COLLEAGUE,
        "Goodbye 2019!",
        "What a year. Thank you all for your hard work. Happy new year and see you in January. My cell is 713-555-0143.",
    ),
    (_COLLEAGUE, "Moving desks", "I'm moving to the third floor on Friday. I'll miss the view! Same extension."),
    (
        _COLLEAGUE,
        "Secondment",
        "From May I start a six month secondment in Paris; I return to this team in November. Keep in touch: same e-mail.",
    ),
    (
        _COLLEAGUE,
        "Re: Goodbye",
        "Sad to see you go, Jo! Keep in touch, my personal mail is kit.avery@gmail.com. Best of luck at the bank.",
    ),
    (
        _COLLEAGUE,
        "Thank you",
        "Thank you all for the flowers and the kind words after my surgery. I'll be back on Monday.",
    ),
    (
        _COLLEAGUE_AT_HOME,
        "graduation",
        "Friday was my last day of school! Thanks for everything, Mrs. Holt. Stay in touch, kitavery@home.example.net",
    ),
    (_COLLEAGUE, "layoffs", "They let 40 people go today. I'm still here, for now. Call me at 713-555-0143."),
    (
        _COLLEAGUE,
        "end of quarter",
        "Friday is the last day of the quarter. Please get your invoices in. Thanks, it's been a great quarter.",
    ),
    (
        _COLLEAGUE,
        "Client lost",
        "Sad news: Acorn is leaving us for a rival at the end of the month. It was a pleasure to serve them. Thanks to the team.",
    ),
    (
        _COLLEAGUE,
        "Stepping back",
        "I'm stepping down as editor of the newsletter after five years. Jo takes over. I'm not leaving the company!",
    ),
    (
        _COLLEAGUE,
        "Jo's farewell lunch",
        "Lunch for Jo on Friday at noon. She is retiring after 30 years. Let me know if you can come.",
    ),
    (
        _COLLEAGUE,
        "promotion",
        "I am thrilled to share that I'll be starting a new role as head of the Leeds office. Thanks to all who supported me.",
    ),
]

LEAVING: list[Row] = [*CUT, *ACTS, *PLAIN, *GOING]
LOOKALIKES: list[Row] = [*ABOUT_OTHERS, *COMING_BACK, *STAYING, *STRANGERS, *OTHER_ENDS]
