/* Makes pages quicker to use. Every page works without it. */
"use strict";
