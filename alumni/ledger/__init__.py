"""The pages where a member records, claims and confirms shared projects."""
