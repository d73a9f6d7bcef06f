"""Reading farewell mails: bytes in, a `Reading` out. No Flask, no SQL, no clock but the mail's own date."""
