"""Invented English mails for the verdict: ways of saying goodbye and their look-alikes. One row a mail: From line, subject, body."""

from __future__ import annotations

Row = tuple[str, str, str]

STATED: list[Row] = [
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Some news",
        "Hi all,\n\nAfter nine years I have decided it is time for something different. Friday will be my last day with the firm.\n\nDale",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Goodbye for now",
        "Team,\n\nMy time at Firm comes to an end tomorrow. You can find me at dale.pruitt@gmail.com.\n\nDale",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Thanks",
        "Folks,\n\nAs many of you know, I was part of yesterday's reduction in force. It was a pleasure to work with each of you. My cell is 713-555-0188.\n\nDale",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "End of the road",
        "All,\n\nMy run here ends on the 30th. I'll be starting with a small trading shop in May. Please stay in touch: 713-555-0188.",
    ),
    (
        "Dale Pruitt <dpruitt@newshop.example.com>",
        "New contact details",
        "Friends,\n\nI have left Firm and joined a new outfit downtown. Please update your records with my details below.\n\nDale Pruitt\n713-555-0188",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "So this is it",
        "Hi everyone,\n\nI turn in my badge at five. It's been a wild twelve years. Drop me a line at dale.pruitt@gmail.com.",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "resignation",
        "Marge,\n\nPlease accept this as my two weeks notice. I appreciate the chances you gave me.\n\nDale",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "it's been great",
        "I just wanted to tell you all how much I enjoyed working with you. I hope we can keep in touch. My home email is dale.pruitt@gmail.com.\n\nDale",
    ),
    (
        "Dale Pruitt <dpruitt@isp.example.net>",
        "hello",
        "Bob,\n\nMy company cut a third of the staff last week and I was among them. If you hear of anything let me know. 713-555-0188\n\nDale",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Retirement",
        "Dear colleagues,\n\nAfter 31 years I will be hanging it up at the end of June. Thank you for everything.\n\nDale",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Leaving on a high",
        "Hi team,\n\nToday I say farewell. From Monday I will be working for myself. Keep in touch via LinkedIn.\n\nDale",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "The last one",
        "By the time you read this my account will be disabled. Thank you for six good years. Personal: dale.pruitt@gmail.com",
    ),
]

PLAYFUL: list[Row] = [
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Elvis has left the building",
        "Thank you, thank you very much. After seven years on this stage I'm taking my bow. dale.pruitt@gmail.com",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "exit, pursued by a bear",
        "Friends, the curtain comes down on my time here on Friday. Next act unknown. Write to dale.pruitt@gmail.com.\n\nDale",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Flying the coop",
        "Hi all - this bird is flying the coop. Tomorrow is it for me. It's been real.\n\nDale\n713-555-0188",
    ),
]

BYSTANDERS: list[Row] = [
    (
        "Marge Holt <marge.holt@firm.example.com>",
        "Farewell to Dale",
        "Team,\n\nDale Pruitt is leaving us on Friday after nine years. Her last day is the 30th. Please join us for cake at 3.\n\nMarge",
    ),
    (
        "Marge Holt <marge.holt@firm.example.com>",
        "Organizational announcement",
        "Dale Pruitt has decided to leave the firm to pursue other opportunities. Dale's last day will be Friday. Please join me in wishing Dale all the best.",
    ),
    (
        "Marge Holt <marge.holt@firm.example.com>",
        "Re: Goodbye for now",
        "Dale,\n\nSorry to hear you're leaving! It was a pleasure working with you. Good luck in your next job and keep in touch.\n\nMarge",
    ),
    (
        "Marge Holt <marge.holt@firm.example.com>",
        "card for Dale",
        "I have a goodbye card at my desk for Dale, whose last day is Thursday. Please sign and chip in $5.",
    ),
    (
        "HR <hr@firm.example.com>",
        "Exit checklist",
        "Employees who are leaving must return their laptop and badge on or before their last day. Questions: hr@firm.example.com",
    ),
    (
        "Marge Holt <marge.holt@firm.example.com>",
        "Coverage for Dale's accounts",
        "Now that Dale has left, please send all requests to me at 713-555-0101. We thank him for his service.",
    ),
    (
        "Marge Holt <marge.holt@firm.example.com>",
        "my husband",
        "My husband retired on Friday after 30 years at the plant. We are having a party. RSVP to marge.holt@gmail.com.",
    ),
    (
        "Marge Holt <marge.holt@firm.example.com>",
        "FYI",
        "I heard Dale resigned this morning. Did you know? She said she is joining a bank.",
    ),
]

STAYING: list[Row] = [
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Moving to London",
        "Hi all,\n\nAfter five years in Houston, I am moving to our London office. Friday is my last day on the 31st floor. My e-mail stays the same.\n\nDale",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Vacation",
        "I will be out starting tomorrow and return on the 15th. My last day in the office before the trip is today. Call my cell 713-555-0188.",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Baby on the way",
        "Today is my last day before maternity leave. I'll be back in September. Reach me at dale.pruitt@gmail.com.",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Stepping down from the board",
        "I am stepping down as treasurer of the rowing club after six years. It has been an honor.",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "New desk",
        "Monday I join the gas team. Thanks to everybody on power, it's been fun. I will still be on 31, come say hi.",
    ),
    ("Dale Pruitt <dale.pruitt@firm.example.com>", "phone", "My cell number has changed. The new one is 713-555-0188."),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Leaving early",
        "I'm leaving at 3 today for the dentist. Reach me on my cell.",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Goodbye old coffee machine",
        "Today is the last day of the old machine. It served us well. So long, friend.",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "End of the pilot",
        "The pilot comes to an end tomorrow. It was a pleasure working with all of you on it. The next phase starts in May.",
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "Hello",
        "Hi everyone, I just joined the risk team after four years at a bank. I look forward to working with you.",
    ),
    (
        "Dale Pruitt <dale.pruitt@home.example.net>",
        "school",
        "Mom, my last day of classes is Friday and I'm leaving for home Saturday morning. Miss you!",
    ),
]

SELLING: list[Row] = [
    (
        "Career Weekly <news@career.example.com>",
        "How to write a farewell e-mail",
        'Sample: "Today is my last day at the company. It has been a pleasure working with you."\nUnsubscribe here.',
    ),
    (
        "Dale Pruitt <dale.pruitt@firm.example.com>",
        "draft for you",
        "Marge, here is a template you could use:\n\n--- sample ---\nDear all, I am leaving the firm on Friday. Keep in touch.\n--- end ---\n\nChange what you like.",
    ),
    (
        "Travel Desk <travel@firm.example.com>",
        "Farewell to paper tickets",
        "As of June 1 paper tickets will no longer be issued. Say goodbye to lost tickets!",
    ),
]
