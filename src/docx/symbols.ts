/**
 * The character that `w:sym` shows: its font has pictures where Unicode has letters, in the private area U+F000 or
 * plainly. Boxes, ticks, bullets and arrows are known; of others U+FFFD tells that something stood there.
 */
export function symbolText(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  if (Number.isNaN(code) || code > 0x10ffff || code === 0 || (code >= 0xd800 && code < 0xe000)) return "";
  const glyphs = fonts[font.toLowerCase()];
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (glyphs === undefined) return isPrivate ? privateText(code) : String.fromCodePoint(code);
  if (code > 0xff && !isPrivate) return String.fromCodePoint(code);
  return glyphs[code & 0xff] ?? "\ufffd";
}

/** Without a font that we know, the low byte is most likely the letter meant. */
function privateText(code: number): string {
  const low = code & 0xff;
  return low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : "\ufffd";
}

const wingdings: Readonly<Record<number, string>> = {
  32: " ",
  33: "✏",
  40: "☎",
  41: "✆",
  42: "✉",
  58: "🖥",
  67: "👍",
  74: "☺",
  108: "●",
  110: "■",
  111: "☐",
  113: "❑",
  114: "❒",
  117: "◆",
  118: "❖",
  158: "·",
  159: "•",
  167: "▪",
  168: "☐",
  216: "➢",
  223: "←",
  224: "→",
  225: "↑",
  226: "↓",
  232: "➔",
  240: "⇨",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};

const wingdings2: Readonly<Record<number, string>> = {
  32: " ",
  79: "✗",
  80: "✓",
  81: "☒",
  82: "☑",
  83: "☒",
  84: "☒",
  163: "☐",
};

const webdings: Readonly<Record<number, string>> = { 32: " ", 97: "✓", 99: "☐", 114: "✗" };

const symbol: Readonly<Record<number, string>> = {
  32: " ",
  45: "−",
  97: "α",
  98: "β",
  99: "χ",
  100: "δ",
  101: "ε",
  103: "γ",
  108: "λ",
  109: "μ",
  112: "π",
  114: "ρ",
  115: "σ",
  116: "τ",
  119: "ω",
  68: "Δ",
  83: "Σ",
  87: "Ω",
  160: "€",
  163: "≤",
  165: "∞",
  171: "↔",
  172: "←",
  173: "↑",
  174: "→",
  175: "↓",
  176: "°",
  177: "±",
  178: "″",
  179: "≥",
  180: "×",
  183: "•",
  184: "÷",
  185: "≠",
  186: "≡",
  187: "≈",
  188: "…",
  210: "®",
  211: "©",
  212: "™",
  222: "⇒",
};

const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings,
  "wingdings 2": wingdings2,
  webdings,
  symbol,
};
