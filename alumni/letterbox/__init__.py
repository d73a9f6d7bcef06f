"""The letterbox: how farewell mails come in by themselves. By forwarding, from a mailbox file, from the mailbox itself."""
