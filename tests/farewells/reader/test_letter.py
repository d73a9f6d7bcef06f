"""From bytes to the innermost farewell: shapes of mail, forwards, quotes, headers."""

from __future__ import annotations

import base64
import datetime as dt
from email.message import EmailMessage

import pytest
from aspose.email_foss.msg import CommonMessagePropertyId, MapiMessage

from alumni.farewells.reader.headers import decode_header, parse_date, split_address
from alumni.farewells.reader.letter import open_letter, open_text, own_pieces
from alumni.farewells.reader.reading import Letter

from .mails import DATE, mail, raw

INNER = "皆さま\n\n菅沼です。本日をもって退職いたします。\n個人：haruka.s@example.org\n"
JST = dt.timezone(dt.timedelta(hours=9))


def own(letter: Letter) -> str:
    return "".join(words for _, words in own_pieces(letter))


def test_a_plain_mail() -> None:
    letter = open_letter(mail(INNER).as_bytes())
    assert (letter.subject, letter.from_name, letter.from_address) == (
        "退職のご挨拶",
        "菅沼 遥",
        "haruka.suganuma@oldfirm.example.co.jp",
    )
    assert letter.date == dt.datetime(2024, 6, 28, 17, tzinfo=JST)
    assert own(letter).strip() == INNER.strip()
    assert letter.forwarded_by is None and not letter.is_reply and letter.problems == ()


@pytest.mark.parametrize("codec", ["utf-8", "iso2022_jp", "cp932", "euc_jp"])
@pytest.mark.parametrize("label", ["utf-8", "iso-2022-jp", "us-ascii"])
def test_charsets_and_labels(codec: str, label: str) -> None:
    letter = open_letter(raw(INNER.encode(codec), content=f"text/plain; charset={label}"))
    assert "退職いたします" in own(letter)


def test_base64_with_line_noise_and_quoted_printable() -> None:
    coded = base64.b64encode(INNER.encode())[:-1] + b"!!"
    assert "退職いたします" in open_letter(raw(coded, "Content-Transfer-Encoding: base64")).text
    letter = open_letter(
        raw(b"=E9=80=80=E8=81=B7=\r\n=E3=81=97=E3=81=BE=E3=81=99", "Content-Transfer-Encoding: quoted-printable")
    )
    assert letter.text.strip() == "退職します"


def test_a_subject_torn_inside_a_character() -> None:
    whole = base64.b64encode("退職".encode()).decode()
    torn = f"=?utf-8?B?{whole[:4]}?=\r\n =?utf-8?B?{whole[4:]}?="
    assert decode_header(torn) == "退職"
    assert decode_header("=?ISO-2022-JP?B?GyRCQmA/JhsoQg==?= ok") == "退職 ok"


def test_raw_eight_bit_headers() -> None:
    source = b"From: x@example.com\r\nSubject: " + "退職のご挨拶".encode("cp932") + b"\r\n\r\nbody"
    assert open_letter(source).subject == "退職のご挨拶"


@pytest.mark.parametrize(
    ("value", "name", "address"),
    [
        ('"Suganuma, Haruka" <h.s@example.com>', "Suganuma, Haruka", "h.s@example.com"),
        ("H.S@Example.com (Haruka Suganuma)", "Haruka Suganuma", "h.s@example.com"),
        ("h.s@example.com", "", "h.s@example.com"),
        ("菅沼 遥", "菅沼 遥", ""),
        ("菅沼 遥 [mailto:h.s@example.com]", "菅沼 遥 [mailto:", "h.s@example.com"),
        ("", "", ""),
    ],
)
def test_from_lines(value: str, name: str, address: str) -> None:
    found = split_address(value)
    assert found[1] == address
    assert found[0].startswith(name.split(" [", maxsplit=1)[0])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Fri, 28 Jun 2024 17:00:00 +0900", (2024, 6, 28, 17, 0)),
        ("2024年6月28日(金) 17:05", (2024, 6, 28, 17, 5)),
        ("2024/06/28 17:05", (2024, 6, 28, 17, 5)),
        ("2024年6月28日 17:05:12 JST", (2024, 6, 28, 17, 5)),
        ("Friday, June 28, 2024 5:05 PM", (2024, 6, 28, 17, 5)),
        ("Fri, Jun 28, 2024 at 5:05 PM", (2024, 6, 28, 17, 5)),
        ("28 June 2024 at 17:05:12 GMT+9", (2024, 6, 28, 17, 5)),
        ("06/28/2024 05:05 PM", (2024, 6, 28, 17, 5)),
        ("2024年6月28日 午後5:05", (2024, 6, 28, 17, 5)),
    ],
)
def test_dates_of_forwarded_mails(value: str, expected: tuple[int, ...]) -> None:
    found = parse_date(value)
    assert found is not None
    assert (found.year, found.month, found.day, found.hour, found.minute) == expected


@pytest.mark.parametrize("value", ["", "yesterday", "2024/13/45", "99/99/9999", "Fri, 99 Jun 2024", "0000-00-00"])
def test_dates_that_are_none(value: str) -> None:
    assert parse_date(value) is None


HEADS = {
    "gmail": "---------- Forwarded message ---------\nFrom: 菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>\nDate: 2024年6月28日(金) 17:05\nSubject: 退職のご挨拶\nTo: <all@oldfirm.example.co.jp>\n\n",
    "outlook": "-----Original Message-----\nFrom: 菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>\nSent: Friday, June 28, 2024 5:05 PM\nTo: 全社員\nSubject: 退職のご挨拶\n\n",
    "outlook_ja": "-----元のメッセージ-----\n差出人: 菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>\n送信日時: 2024年6月28日 17:05\n宛先: 全社員\n件名: 退職のご挨拶\n\n",
    "outlook_rule": "________________________________\n差出人: 菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>\n送信日時: 2024年6月28日 17:05\n宛先: 全社員\n件名: 退職のご挨拶\n\n",
    "bare": "From: 菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>\nSent: Friday, June 28, 2024 5:05 PM\nTo: 全社員\nCc: 役員\nSubject: 退職のご挨拶\n\n",
    "apple": "Begin forwarded message:\n\nFrom: 菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>\nSubject: 退職のご挨拶\nDate: 2024年6月28日 17:05:00 JST\nTo: all@oldfirm.example.co.jp\n\n",
    "stars": "*From:* 菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>\n*Sent:* Friday, June 28, 2024 5:05 PM\n*To:* 全社員\n*Subject:* 退職のご挨拶\n\n",
    "tensou": "======== 転送メッセージ ========\n差出人：菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>\n日時：2024/06/28 17:05\n件名：退職のご挨拶\n\n",
}


@pytest.mark.parametrize("style", HEADS)
@pytest.mark.parametrize("quoted", [False, True])
def test_inline_forwards(style: str, quoted: bool) -> None:
    inner = HEADS[style] + INNER
    if quoted:
        inner = "".join(f"> {line}\n" for line in inner.splitlines())
    body = "事務局さま\n\n転送します。宜しくお願いします。\n野々垣 nonogaki@example.com\n\n" + inner
    letter = open_letter(
        mail(
            body,
            sender="野々垣 <nonogaki@example.com>",
            subject="Fwd: 退職のご挨拶",
            date="Mon, 01 Jul 2024 09:00:00 +0900",
        ).as_bytes()
    )
    assert letter.from_name == "菅沼 遥"
    assert letter.from_address == "haruka.suganuma@oldfirm.example.co.jp"
    assert letter.date is not None and letter.date.date() == dt.date(2024, 6, 28)
    assert letter.forwarded_by == "nonogaki@example.com"
    assert letter.received is not None and letter.received.date() == dt.date(2024, 7, 1)
    assert "nonogaki" not in own(letter) and "haruka.s@example.org" in own(letter)


def test_notes_forward_in_english() -> None:
    body = (
        "fyi\n---------------------- Forwarded by Rita Moss/HOU/ACME on 06/29/2001 08:30 AM ---------------------------\n\n\n"
        "Paul Dent@ACME\n06/28/2001 05:10 PM\nTo: Everyone\ncc:  \nSubject: Farewell\n\nToday is my last day. Reach me at pdent@example.net.\n"
    )
    letter = open_letter(mail(body, sender="Rita Moss <rita.moss@acme.example.com>", subject="Farewell").as_bytes())
    assert letter.from_name.lower().startswith("paul dent")
    assert letter.date is not None and letter.date.date() == dt.date(2001, 6, 28)
    assert "last day" in own(letter)


def test_a_forward_of_a_forward() -> None:
    body = (
        "回します。\n\n"
        + HEADS["gmail"].replace("菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>", "横田 <yokota@example.net>")
        + "こんなメールが来ました。\n\n"
        + HEADS["outlook_ja"]
        + INNER
    )
    letter = open_letter(mail(body, sender="野々垣 <nonogaki@example.com>", subject="FW: FW: 退職").as_bytes())
    assert letter.from_name == "菅沼 遥"
    assert own(letter).strip() == INNER.strip()


def test_attached_mails_twice_over() -> None:
    middle = mail("こちらです", sender="横田 <yokota@example.net>", subject="FW: 退職のご挨拶")
    middle.add_attachment(mail(INNER))
    outer = mail("添付をご覧ください", sender="野々垣 <nonogaki@example.com>", subject="FW: FW")
    outer.add_attachment(middle)
    letter = open_letter(outer.as_bytes())
    assert letter.from_name == "菅沼 遥" and letter.forwarded_by == "nonogaki@example.com"
    assert own(letter).strip() == INNER.strip()


def test_a_farewell_written_above_a_quoted_thread() -> None:
    body = "本日で退職します。個人は haruka.s@example.org です。\n\n菅沼\n\n> From: 横田 <yokota@example.net>\n> Sent: Friday, June 28, 2024 3:05 PM\n> Subject: Re: 課題一覧\n>\n> 更新しました。横田 090-0000-1111\n"
    letter = open_letter(mail(body, subject="Re: 課題一覧").as_bytes())
    assert letter.from_name == "菅沼 遥" and letter.is_reply
    assert "yokota" not in own(letter) and "haruka.s@example.org" in own(letter)


def test_an_answer_to_a_farewell_is_the_answer() -> None:
    body = "お疲れさまでした！\n\n2024年6月28日(金) 17:05 菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>:\n> 本日をもって退職いたします。\n> haruka.s@example.org\n"
    letter = open_letter(mail(body, sender="横田 <yokota@example.net>", subject="Re: 退職のご挨拶").as_bytes())
    assert letter.from_address == "yokota@example.net" and letter.is_reply
    assert "haruka.s" not in own(letter)


def test_automatic_replies() -> None:
    message = mail("退職いたしました。")
    message["Auto-Submitted"] = "auto-replied"
    assert open_letter(message.as_bytes()).is_auto_reply
    assert open_letter(mail("x", subject="自動応答: 退職しました").as_bytes()).is_auto_reply
    assert not open_letter(mail("x").as_bytes()).is_auto_reply


def test_html_beside_plain_text_gives_its_hidden_targets() -> None:
    message = mail("つながってください。\nLinkedIn\n")
    message.add_alternative(
        '<p>つながってください。</p><p><a href="https://www.linkedin.com/in/haruka-s-0">LinkedIn</a></p>',
        subtype="html",
    )
    letter = open_letter(message.as_bytes())
    ((span, target),) = letter.links
    assert letter.text[span.start : span.end] == "LinkedIn" and target.endswith("haruka-s-0")


def test_plain_wording_wins_when_nothing_is_hidden() -> None:
    message = mail("本日で退職します。  \n")
    message.add_alternative("<p>本日で退職します。<b>太字</b></p>", subtype="html")
    assert "太字" not in open_letter(message.as_bytes()).text


def test_pictures_tell_their_alternative_text() -> None:
    message = EmailMessage()
    message["From"] = "h@example.com"
    message.set_content('<p>連絡先</p><img src="cid:1" alt="haruka.s@example.org">', subtype="html")
    assert "haruka.s@example.org" in open_letter(message.as_bytes()).text


def test_a_card_is_kept_as_an_attachment() -> None:
    message = mail("vCardを添付します。")
    message.add_attachment(b"BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n", maintype="text", subtype="vcard", filename="me.vcf")
    (card,) = open_letter(message.as_bytes()).attachments
    assert card.name == "me.vcf" and card.text.startswith("BEGIN:VCARD")


def test_flowed_text_is_joined() -> None:
    source = raw(
        b"This is my last day, please write to me \r\nat my new address.\r\n-- \r\nPaul\r\n",
        content="text/plain; charset=us-ascii; format=flowed",
    )
    assert "write to me at my new address." in open_letter(source).text


def test_the_footer_of_a_list_is_not_the_leavers() -> None:
    body = "Bye! paul@example.net\n_______________________________________________\nlist mailing list -- list@lists.example.org\nTo unsubscribe send an email to list-leave@lists.example.org\n"
    letter = open_letter(mail(body).as_bytes())
    assert own(letter).strip() == "Bye! paul@example.net"


def test_pasted_text_with_and_without_headers() -> None:
    bare = open_text(INNER)
    assert bare.date is None and own(bare).strip() == INNER.strip()
    copied = open_text(
        "差出人: 菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>\n送信日時: 2024年6月28日 17:05\n宛先: 全社員\n件名: 退職のご挨拶\n\n"
        + INNER
    )
    assert copied.from_name == "菅沼 遥" and copied.subject == "退職のご挨拶"
    assert copied.date is not None and copied.date.date() == dt.date(2024, 6, 28)
    assert own(copied).strip() == INNER.strip()


def test_plain_text_bytes_without_headers() -> None:
    assert "退職" in open_letter(INNER.encode("cp932")).text


def _outlook(address: str, smtp: str | None) -> bytes:
    message = MapiMessage.create("退職のご挨拶", INNER)
    message.set_property(int(CommonMessagePropertyId.SENDER_NAME), 0x1F, "菅沼 遥")
    message.set_property(int(CommonMessagePropertyId.SENDER_EMAIL_ADDRESS), 0x1F, address)
    if smtp:
        message.set_property(0x5D01, 0x1F, smtp)
    return bytes(message.to_bytes())


@pytest.mark.parametrize(
    ("address", "smtp", "expected"),
    [
        ("h.s@example.com", None, "h.s@example.com"),
        ("/O=FIRM/OU=A/CN=HS", "h.s@example.com", "h.s@example.com"),
        ("/O=FIRM/OU=A/CN=HS", None, ""),
    ],
)
def test_outlook_files(address: str, smtp: str | None, expected: str) -> None:
    letter = open_letter(_outlook(address, smtp))
    assert (letter.subject, letter.from_name, letter.from_address) == ("退職のご挨拶", "菅沼 遥", expected)
    assert "haruka.s@example.org" in own(letter)


def test_a_damaged_outlook_file_says_so() -> None:
    assert "broken_msg" in open_letter(_outlook("a@example.com", None)[:2000]).problems


def test_the_date_is_told_where_headers_are_doubled() -> None:
    source = b"From: a@example.com\r\nFrom: b@example.com\r\nDate: " + DATE.encode() + b"\r\nDate: nonsense\r\n\r\nhi"
    letter = open_letter(source)
    assert letter.from_address == "a@example.com" and letter.date is not None
