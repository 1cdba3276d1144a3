/** The ground of every window, once: fonts, tokens, then what all pages share. */
import './fonts.css';
import './tokens.css';
import './base.css';
