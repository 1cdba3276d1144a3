/** Stands for the call that a payload makes if it is run; it says which one it was. */
const RUN = '%RUN%';

/** As they are written in a page, in an attribute, in an address, in a style, in a template, in a spreadsheet. */
const MODELS: readonly string[] = [
  // Scripts
  '<script>%RUN%</script>',
  '<SCRIPT>%RUN%</SCRIPT >',
  '<script type="module">%RUN%</script>',
  '<script src="data:text/javascript,%RUN%"></script>',
  '"><script>%RUN%</script>',
  '\'"--></style></textarea></title></noscript><script>%RUN%</script>',
  '</script><script>%RUN%</script>',
  '<scr<script>ipt>%RUN%</scr</script>ipt>',
  '<svg><script>%RUN%</script></svg>',
  '<svg><script href="data:text/javascript,%RUN%" /></svg>',
  '<script>/*<!--*/%RUN%//--></script>',
  '<template><script>%RUN%</script></template>',
  // Handlers of what fails, loads or begins by itself
  '<img src=x onerror=%RUN%>',
  '<img src=x onerror="%RUN%">',
  "<img src=x onerror='%RUN%'>",
  '<img/src=x/onerror=%RUN%>',
  '<IMG SRC=x OnErRoR=%RUN%>',
  '<img src=x onerror=&#95;&#95;%RUN:2%>',
  "<img src=x:x onerror=\"window['__x'+'ss'](%N%)\">",
  '<img srcset=x onerror=%RUN%>',
  '<image src=x onerror=%RUN%>',
  '"><img src=x onerror=%RUN%>',
  "'><img src=x onerror=%RUN%>",
  '`><img src=x onerror=%RUN%>',
  '<<img src=x onerror=%RUN%>',
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" onload=%RUN%>',
  '<svg onload=%RUN%>',
  '<svg/onload=%RUN%>',
  '<svg><image href=x onerror=%RUN% /></svg>',
  '<svg><animate onbegin=%RUN% attributeName=x dur=1s>',
  '<svg><set onbegin=%RUN% attributeName=x to=1 dur=1s>',
  '<svg><animateTransform onbegin=%RUN% attributeName=transform dur=1s>',
  '<body onload=%RUN%>',
  '<body onpageshow=%RUN%>',
  '<video src=x onerror=%RUN%></video>',
  '<video><source onerror=%RUN%></video>',
  '<audio src=x onerror=%RUN%></audio>',
  '<audio onloadstart=%RUN% src=x></audio>',
  '<object data=x:x onerror=%RUN%></object>',
  '<embed src="data:text/html,x" onload=%RUN%>',
  '<link rel=stylesheet href="data:text/css,x{}" onload=%RUN%>',
  '<link rel=stylesheet href=x:x onerror=%RUN%>',
  '<style onload=%RUN%>x{}</style>',
  '<style>@keyframes k{from{left:0}}</style><b style="animation:k 1s" onanimationstart=%RUN%>x</b>',
  '<iframe onload=%RUN%></iframe>',
  '<iframe src="javascript:parent.%RUN%"></iframe>',
  '<iframe srcdoc="<script>parent.%RUN%</script>"></iframe>',
  '<iframe srcdoc="&lt;img src=x onerror=parent.%RUN%&gt;"></iframe>',
  '<iframe src="data:text/html,<script>%RUN%</script>"></iframe>',
  '<object data="javascript:%RUN%"></object>',
  '<embed src="javascript:%RUN%">',
  '<input autofocus onfocus=%RUN%>',
  '<textarea autofocus onfocus=%RUN%></textarea>',
  '<select autofocus onfocus=%RUN%></select>',
  '<b contenteditable autofocus onfocus=%RUN%>x</b>',
  '<b tabindex=1 autofocus onfocus=%RUN%>x</b>',
  '<details open ontoggle=%RUN%><summary>x</summary></details>',
  '<marquee onstart=%RUN%>x</marquee>',
  '<input type=image src=x onerror=%RUN%>',
  // What waits for a click
  '<a href="javascript:%RUN%">x</a>',
  '<a href="JaVaScRiPt:%RUN%">x</a>',
  '<a href="java&#09;script:%RUN%">x</a>',
  '<a href="&#x6A;avascript:%RUN%">x</a>',
  '<a href=" &#14; javascript:%RUN%">x</a>',
  '<a href="javascript://%0A%RUN%">x</a>',
  '<a href="#" onclick=%RUN%>x</a>',
  '<a ping="x:x" href="javascript:%RUN%">x</a>',
  '<button onclick=%RUN%>x</button>',
  '<form action="javascript:%RUN%"><button>x</button></form>',
  '<form><button formaction="javascript:%RUN%">x</button></form>',
  '<svg><a href="javascript:%RUN%"><text y=9>x</text></a></svg>',
  '<math><a href="javascript:%RUN%">x</a></math>',
  // Addresses alone
  'javascript:%RUN%',
  'JAVASCRIPT:%RUN%//https://etoile.example/',
  'data:text/html,<script>%RUN%</script>',
  'data:text/html;base64,PHNjcmlwdD5fX3hzcygwKTwvc2NyaXB0Pg== %RUN%',
  'vbscript:%RUN%',
  'https://etoile.example/?q="onmouseover=%RUN%//',
  '//etoile.example/%RUN%',
  // What changes when it is parsed again
  '<noscript><p title="</noscript><img src=x onerror=%RUN%>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=%RUN%&gt;">',
  '<svg></p><style><a id="</style><img src=x onerror=%RUN%>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=%RUN%>',
  '<xmp><p title="</xmp><img src=x onerror=%RUN%>">',
  '<!--><img src=x onerror=%RUN%>-->',
  '<![CDATA[<img src=x onerror=%RUN%>]]>',
  '<textarea></textarea><img src=x onerror=%RUN%>',
  '<title><img src=x onerror=%RUN%></title>',
  '<plaintext><img src=x onerror=%RUN%>',
  '&lt;img src=x onerror=%RUN%&gt;',
  '&amp;lt;script&amp;gt;%RUN%&amp;lt;/script&amp;gt;',
  '%3Cscript%3E%RUN%%3C/script%3E',
  '\\x3cscript\\x3e%RUN%\\x3c/script\\x3e',
  '\\u003cimg src=x onerror=%RUN%\\u003e',
  '+ADw-script+AD4-%RUN%+ADw-/script+AD4-',
  '＜script＞%RUN%＜/script＞',
  '<ſcript>%RUN%</ſcript>',
  '<im\u200Bg src=x onerror=%RUN%><img\u200B src=x onerror=%RUN%>',
  '\u202E<img src=x onerror=%RUN%>\u202C txt.exe',
  '\u2066\u200F<svg onload=%RUN%>\u2069',
  'e\u0301\u0327\u0323<svg onload=%RUN%>\u{1F469}\u200D\u{1F4BB}',
  // Styles
  '<b style="width:expression(%RUN%)">x</b>',
  '<style>*{background:url("javascript:%RUN%")}</style>',
  '<style>@import "https://etoile.example/%RUN%.css";</style>',
  '</style><style>body{display:none}/*%RUN%*/',
  '";}*{display:none !important}/*%RUN%*/',
  'url(javascript:%RUN%)',
  // Templates, formats, code that something might run
  '{{constructor.constructor("%RUN%")()}}',
  '${%RUN%}',
  '#{%RUN%}',
  '<%= %RUN% %>',
  '{%RUN%}',
  '"+%RUN%+"',
  "';%RUN%;//",
  '\\";%RUN%;//',
  '"}],"__proto__":{"polluted":"%RUN%"},"x":[{"y":"',
  '=HYPERLINK("javascript:%RUN%","x")',
  '@SUM(1+1)*%RUN%',
  '%s%n%d%x$& $1 $` {0} {name} %RUN%',
  // Names that collide
  '<a id=__xss></a><a id=constat name=constat href="x:%RUN%"></a>',
  '<form id=body name=body><input name=parentNode><input name=innerHTML value="%RUN%"></form>',
  '<img name=getElementById><img name=createElement alt="%RUN%">',
  '<base href="javascript:%RUN%//">',
  '<meta http-equiv="refresh" content="0;url=javascript:%RUN%">',
  '<meta http-equiv=Content-Security-Policy content="script-src \'unsafe-inline\'"><img src=x onerror=%RUN%>',
  '__proto__ constructor prototype toString hasOwnProperty %RUN%',
  '[object Object] undefined null NaN %RUN%',
];

/** Each payload, under the number it calls with if it is run. All fit on one line of the register. */
export const PAYLOADS: readonly string[] = MODELS.map((model, n) =>
  model
    .replaceAll(RUN, `__xss(${String(n)})`)
    .replace('%RUN:2%', `xss(${String(n)})`)
    .replaceAll('%N%', String(n)),
);

/** All of them in one text, each on its line. */
export const ALL = PAYLOADS.join('\n');

/** As long as a text may be, with a payload at each of its ends. */
export const VERY_LONG = `<img src=x onerror=__xss(901)>${'<b title="'.repeat(2000)}<svg onload=__xss(902)>`;

/** The payload at a place, counted around: so that a shift gives each field another one. */
export function payload(place: number): string {
  return PAYLOADS[place % PAYLOADS.length] ?? '';
}
