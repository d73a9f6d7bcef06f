"""Getting in: an application says who I am and who knows me; members who shared a project with the applicant vouch."""
