<?php

// Keeps a web server from listing this folder.
