/** Rules for forms with choices and pictures, and for what was said. What is hidden here is seen where `:has` is unknown. */
export const CLAIM_RULES = `.field textarea,.field select{inline-size:100%;min-block-size:3rem;padding:.5rem .75rem;border:2px solid var(--line);border-radius:.5rem;font:inherit;color:var(--text);background:var(--ground)}
fieldset{margin:0;padding:0;border:0;min-inline-size:0}
legend{padding:0;margin-block-end:.25rem;font-weight:650}
.choices{display:grid;gap:.5rem}
.choice label{display:flex;gap:.75rem;align-items:center;min-block-size:3rem;padding:.5rem .875rem;border:2px solid var(--edge);border-radius:.625rem;font-weight:400;cursor:pointer}
.choice label:has(:checked){border-color:var(--fill)}
.choice input{flex:none;inline-size:1.25rem;block-size:1.25rem;min-block-size:0;margin:0;padding:0;accent-color:var(--fill)}
.choice .more{display:grid;padding-block:.75rem;padding-inline-start:2rem}
.units select,.units input{inline-size:5.5rem}
.field input[type=file]{padding:.5rem;border-style:dashed}
@supports selector(:has(*)){
.ifLost,.choice .more,.claim:has([value=lost]:checked) .units{display:none}
.claim:has([value=lost]:checked) .ifLost,.choice:has(>label>:checked)>.more{display:grid}
.claim:has(.more input:checked,.choice:has(>.more)>label>:checked) .ifUnknown{display:none}
}
.talk{display:grid;gap:1rem}
.talk li{display:grid;gap:.25rem;padding:.75rem 1rem;border-radius:.625rem;background:var(--calm)}
.talk .mine{margin-inline-start:2rem;background:transparent;border:1px solid var(--edge)}
.talk time{font-weight:400}
.said{white-space:pre-line}
.gallery{display:flex;flex-wrap:wrap;gap:.5rem}
.gallery img{display:block;border-radius:.5rem;object-fit:cover}
`
