"""Mail providers and carriers: domains where an address is its holder's own, whoever employs him."""

from __future__ import annotations

FREE_MAIL = frozenset(
    "gmail.com googlemail.com yahoo.co.jp yahoo.com ymail.ne.jp ymail.com icloud.com me.com mac.com outlook.com outlook.jp hotmail.com "
    "hotmail.co.jp live.jp live.com live.co.uk msn.com aol.com aol.jp docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp vodafone.ne.jp "
    "disney.ne.jp ymobile.ne.jp willcom.com pdx.ne.jp uqmobile.jp rakuten.jp rakumail.jp nifty.com nifty.ne.jp biglobe.ne.jp ocn.ne.jp so-net.ne.jp "
    "plala.or.jp dion.ne.jp infoweb.ne.jp infoseek.jp excite.co.jp goo.jp mail.goo.ne.jp jcom.home.ne.jp jcom.zaq.ne.jp zaq.ne.jp eonet.ne.jp "
    "hi-net.ne.jp asahi-net.or.jp me.au.com t-com.ne.jp odn.ne.jp tiki.ne.jp wakwak.com hi-ho.ne.jp cream.plala.or.jp proton.me protonmail.com "
    "pm.me tutanota.com gmx.com gmx.de gmx.net web.de mail.com zoho.com fastmail.com fastmail.fm hey.com hotmail.co.uk yahoo.co.uk yahoo.fr "
    "hotmail.fr outlook.fr orange.fr free.fr laposte.net wanadoo.fr yahoo.de outlook.de t-online.de yahoo.com.au bigpond.com outlook.com.au yahoo.co.in "
    "rediffmail.com yahoo.in naver.com hanmail.net daum.net qq.com 163.com 126.com sina.com foxmail.com yahoo.com.hk yahoo.com.sg yahoo.com.tw "
    "singnet.com.sg hotmail.de hotmail.it libero.it yahoo.it btinternet.com sky.com virginmedia.com ntlworld.com comcast.net verizon.net att.net "
    "attbi.com bellsouth.net sbcglobal.net cox.net earthlink.net mindspring.com charter.net juno.com netzero.net prodigy.net rr.com houston.rr.com "
    "bigfoot.com swbell.net pacbell.net optonline.net roadrunner.com rogers.com shaw.ca sympatico.ca mail.ru yandex.ru yandex.com wp.pl "
    "yahoo.com.br uol.com.br hotmail.com.br bol.com.br terra.com.br linux.dev duck.com privaterelay.appleid.com qiye.aliyun.com".split()
)
_PROVIDER_NAMES = frozenset(
    "gmail googlemail yahoo hotmail outlook icloud aol msn gmx protonmail proton earthlink prodigy mindspring compuserve juno docomo "
    "softbank ezweb nifty biglobe".split()
)
_CARRIER_SUFFIX = (
    ".plala.or.jp",
    ".rr.com",
    ".nifty.com",
    ".biglobe.ne.jp",
    ".ocn.ne.jp",
    ".so-net.ne.jp",
    ".eonet.ne.jp",
    ".vodafone.ne.jp",
    ".home.ne.jp",
    ".pdx.ne.jp",
    ".dion.ne.jp",
    ".asahi-net.or.jp",
)


def is_free_mail(domain: str) -> bool:
    """Is this the domain of a mail provider or mobile carrier, so that the address is its holder's own?

    Providers run under many country domains (outlook.sg, yahoo.com.ph): their name alone is enough.
    """
    return domain in FREE_MAIL or domain.endswith(_CARRIER_SUFFIX) or domain.partition(".")[0] in _PROVIDER_NAMES
