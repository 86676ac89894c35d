GET /sign-in
200
header content-security-policy "default-src 'none'"
header content-security-policy "frame-ancestors 'none'"
header referrer-policy "same-origin"
header x-content-type-options "nosniff"
header cache-control "no-store"
not contains "<script>"
not contains " style=\""

as Ruth Okafor
GET /
200
header content-security-policy "form-action 'self'"
capture sheet from /href="(\/assets\/[^"]+\.css)"/
GET {sheet}
200
header cache-control "immutable"
