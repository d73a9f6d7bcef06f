"""An invented, bilingual cast that fills an empty site with stories."""
