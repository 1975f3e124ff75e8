/* eslint-disable */
// Generated from docs/contract/schemas by scripts/generate-contract.mjs. Do not edit.
var xe = (e, s) => () => (s || e((s = { exports: {} }).exports, s), s.exports);
var Ne = xe((F) => {
  'use strict';
  Object.defineProperty(F, '__esModule', { value: !0 });
  F.formatNames = F.fastFormats = F.fullFormats = void 0;
  function V(e, s) {
    return { validate: e, compare: s };
  }
  F.fullFormats = {
    date: V(Ie, ke),
    time: V(Pe(!0), be),
    'date-time': V(De(!0), ze),
    'iso-time': V(Pe(), je),
    'iso-date-time': V(De(), Ae),
    duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
    uri: Ue,
    'uri-reference':
      /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
    'uri-template':
      /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
    url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
    email:
      /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
    hostname:
      /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
    ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
    ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
    regex: Xe,
    uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
    'json-pointer': /^(?:\/(?:[^~/]|~0|~1)*)*$/,
    'json-pointer-uri-fragment': /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
    'relative-json-pointer': /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
    byte: We,
    int32: { type: 'number', validate: Ge },
    int64: { type: 'number', validate: Je },
    float: { type: 'number', validate: Le },
    double: { type: 'number', validate: Le },
    password: !0,
    binary: !0,
  };
  F.fastFormats = {
    ...F.fullFormats,
    date: V(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, ke),
    time: V(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, be),
    'date-time': V(
      /^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i,
      ze,
    ),
    'iso-time': V(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, je),
    'iso-date-time': V(
      /^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i,
      Ae,
    ),
    uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
    'uri-reference': /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
    email:
      /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i,
  };
  F.formatNames = Object.keys(F.fullFormats);
  function Fe(e) {
    return e % 4 === 0 && (e % 100 !== 0 || e % 400 === 0);
  }
  var Se = /^(\d\d\d\d)-(\d\d)-(\d\d)$/,
    Ce = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  function Ie(e) {
    let s = Se.exec(e);
    if (!s) return !1;
    let y = +s[1],
      u = +s[2],
      l = +s[3];
    return u >= 1 && u <= 12 && l >= 1 && l <= (u === 2 && Fe(y) ? 29 : Ce[u]);
  }
  function ke(e, s) {
    if (e && s) return e > s ? 1 : e < s ? -1 : 0;
  }
  var ve = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
  function Pe(e) {
    return function (y) {
      let u = ve.exec(y);
      if (!u) return !1;
      let l = +u[1],
        p = +u[2],
        t = +u[3],
        r = u[4],
        a = u[5] === '-' ? -1 : 1,
        n = +(u[6] || 0),
        d = +(u[7] || 0);
      if (n > 23 || d > 59 || (e && !r)) return !1;
      if (l <= 23 && p <= 59 && t < 60) return !0;
      let o = p - d * a,
        m = l - n * a - (o < 0 ? 1 : 0);
      return (m === 23 || m === -1) && (o === 59 || o === -1) && t < 61;
    };
  }
  function be(e, s) {
    if (!(e && s)) return;
    let y = new Date('2020-01-01T' + e).valueOf(),
      u = new Date('2020-01-01T' + s).valueOf();
    if (y && u) return y - u;
  }
  function je(e, s) {
    if (!(e && s)) return;
    let y = ve.exec(e),
      u = ve.exec(s);
    if (y && u) return ((e = y[1] + y[2] + y[3]), (s = u[1] + u[2] + u[3]), e > s ? 1 : e < s ? -1 : 0);
  }
  var we = /t|\s/i;
  function De(e) {
    let s = Pe(e);
    return function (u) {
      let l = u.split(we);
      return l.length === 2 && Ie(l[0]) && s(l[1]);
    };
  }
  function ze(e, s) {
    if (!(e && s)) return;
    let y = new Date(e).valueOf(),
      u = new Date(s).valueOf();
    if (y && u) return y - u;
  }
  function Ae(e, s) {
    if (!(e && s)) return;
    let [y, u] = e.split(we),
      [l, p] = s.split(we),
      t = ke(y, l);
    if (t !== void 0) return t || be(u, p);
  }
  var Be = /\/|:/,
    Me =
      /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
  function Ue(e) {
    return Be.test(e) && Me.test(e);
  }
  var Oe = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
  function We(e) {
    return ((Oe.lastIndex = 0), Oe.test(e));
  }
  var He = -(2 ** 31),
    Ye = 2 ** 31 - 1;
  function Ge(e) {
    return Number.isInteger(e) && e <= Ye && e >= He;
  }
  function Je(e) {
    return Number.isInteger(e);
  }
  function Le() {
    return !0;
  }
  var Ke = /[^\\]\\Z/;
  function Xe(e) {
    if (Ke.test(e)) return !1;
    try {
      return (new RegExp(e), !0);
    } catch {
      return !1;
    }
  }
});
var qe = xe((_e) => {
  'use strict';
  Object.defineProperty(_e, '__esModule', { value: !0 });
  function Te(e) {
    let s = e.length,
      y = 0,
      u = 0,
      l;
    for (; u < s;)
      (y++,
        (l = e.charCodeAt(u++)),
        l >= 55296 && l <= 56319 && u < s && ((l = e.charCodeAt(u)), (l & 64512) === 56320 && u++));
    return y;
  }
  _e.default = Te;
  Te.code = 'require("ajv/dist/runtime/ucs2length").default';
});
var yr = S;
var ye = Ne().fullFormats['date-time'],
  he = new RegExp('Z$', 'u');
function K(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = K.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0 && r === 0))
    if (typeof e == 'string')
      if (he.test(e)) {
        if (!ye.validate(e))
          return (
            (K.errors = [
              {
                instancePath: s,
                schemaPath: '#/format',
                keyword: 'format',
                params: { format: 'date-time' },
                message: 'must match format "date-time"',
              },
            ]),
            !1
          );
      } else
        return (
          (K.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: 'Z$' },
              message: 'must match pattern "Z$"',
            },
          ]),
          !1
        );
    else
      return (
        (K.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((K.errors = t), r === 0);
}
K.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function S(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = S.evaluated;
  (a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0));
  let n = r,
    d = !1,
    o = r;
  if (e && typeof e == 'object' && !Array.isArray(e)) {
    let c;
    if (e.read === void 0 && (c = 'read')) {
      let g = {
        instancePath: s,
        schemaPath: '#/anyOf/0/required',
        keyword: 'required',
        params: { missingProperty: c },
        message: "must have required property '" + c + "'",
      };
      (t === null ? (t = [g]) : t.push(g), r++);
    }
  }
  var i = o === r;
  d = d || i;
  let m = r;
  if (e && typeof e == 'object' && !Array.isArray(e)) {
    let c;
    if (e.seen === void 0 && (c = 'seen')) {
      let g = {
        instancePath: s,
        schemaPath: '#/anyOf/1/required',
        keyword: 'required',
        params: { missingProperty: c },
        message: "must have required property '" + c + "'",
      };
      (t === null ? (t = [g]) : t.push(g), r++);
    }
  }
  var i = m === r;
  d = d || i;
  let $ = r;
  if (e && typeof e == 'object' && !Array.isArray(e)) {
    let c;
    if (e.archived === void 0 && (c = 'archived')) {
      let g = {
        instancePath: s,
        schemaPath: '#/anyOf/2/required',
        keyword: 'required',
        params: { missingProperty: c },
        message: "must have required property '" + c + "'",
      };
      (t === null ? (t = [g]) : t.push(g), r++);
    }
  }
  var i = $ === r;
  d = d || i;
  let D = r;
  if (e && typeof e == 'object' && !Array.isArray(e)) {
    let c;
    if (e.snoozed_until === void 0 && (c = 'snoozed_until')) {
      let g = {
        instancePath: s,
        schemaPath: '#/anyOf/3/required',
        keyword: 'required',
        params: { missingProperty: c },
        message: "must have required property '" + c + "'",
      };
      (t === null ? (t = [g]) : t.push(g), r++);
    }
  }
  var i = D === r;
  if (((d = d || i), d)) ((r = n), t !== null && (n ? (t.length = n) : (t = null)));
  else {
    let c = {
      instancePath: s,
      schemaPath: '#/anyOf',
      keyword: 'anyOf',
      params: {},
      message: 'must match a schema in anyOf',
    };
    return (t === null ? (t = [c]) : t.push(c), r++, (S.errors = t), !1);
  }
  if (r === 0)
    if (e && typeof e == 'object' && !Array.isArray(e)) {
      if (e.read !== void 0) {
        let c = r;
        if (typeof e.read != 'boolean')
          return (
            (S.errors = [
              {
                instancePath: s + '/read',
                schemaPath: '#/properties/read/type',
                keyword: 'type',
                params: { type: 'boolean' },
                message: 'must be boolean',
              },
            ]),
            !1
          );
        var w = c === r;
      } else var w = !0;
      if (w) {
        if (e.seen !== void 0) {
          let c = r;
          if (e.seen !== !0)
            return (
              (S.errors = [
                {
                  instancePath: s + '/seen',
                  schemaPath: '#/properties/seen/const',
                  keyword: 'const',
                  params: { allowedValue: !0 },
                  message: 'must be equal to constant',
                },
              ]),
              !1
            );
          var w = c === r;
        } else var w = !0;
        if (w) {
          if (e.archived !== void 0) {
            let c = r;
            if (typeof e.archived != 'boolean')
              return (
                (S.errors = [
                  {
                    instancePath: s + '/archived',
                    schemaPath: '#/properties/archived/type',
                    keyword: 'type',
                    params: { type: 'boolean' },
                    message: 'must be boolean',
                  },
                ]),
                !1
              );
            var w = c === r;
          } else var w = !0;
          if (w)
            if (e.snoozed_until !== void 0) {
              let c = e.snoozed_until,
                g = r,
                f = r,
                v = !1,
                O = r;
              K(c, {
                instancePath: s + '/snoozed_until',
                parentData: e,
                parentDataProperty: 'snoozed_until',
                rootData: l,
                dynamicAnchors: p,
              }) || ((t = t === null ? K.errors : t.concat(K.errors)), (r = t.length));
              var h = O === r;
              v = v || h;
              let b = r;
              if (c !== null) {
                let I = {
                  instancePath: s + '/snoozed_until',
                  schemaPath: '#/properties/snoozed_until/anyOf/1/type',
                  keyword: 'type',
                  params: { type: 'null' },
                  message: 'must be null',
                };
                (t === null ? (t = [I]) : t.push(I), r++);
              }
              var h = b === r;
              if (((v = v || h), v)) ((r = f), t !== null && (f ? (t.length = f) : (t = null)));
              else {
                let I = {
                  instancePath: s + '/snoozed_until',
                  schemaPath: '#/properties/snoozed_until/anyOf',
                  keyword: 'anyOf',
                  params: {},
                  message: 'must match a schema in anyOf',
                };
                return (t === null ? (t = [I]) : t.push(I), r++, (S.errors = t), !1);
              }
              var w = g === r;
            } else var w = !0;
        }
      }
    } else
      return (
        (S.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
          },
        ]),
        !1
      );
  return ((S.errors = t), r === 0);
}
S.evaluated = {
  props: { read: !0, seen: !0, archived: !0, snoozed_until: !0 },
  dynamicProps: !1,
  dynamicItems: !1,
};
var hr = de;
var Qe = {
  type: 'string',
  enum: ['read', 'unread', 'seen', 'archive', 'read_archive', 'unarchive', 'delete'],
};
function R(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = R.evaluated;
  return (
    a.dynamicProps && (a.props = void 0),
    a.dynamicItems && (a.items = void 0),
    typeof e != 'string'
      ? ((R.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1)
      : e === 'read' ||
          e === 'unread' ||
          e === 'seen' ||
          e === 'archive' ||
          e === 'read_archive' ||
          e === 'unarchive' ||
          e === 'delete'
        ? ((R.errors = t), r === 0)
        : ((R.errors = [
            {
              instancePath: s,
              schemaPath: '#/enum',
              keyword: 'enum',
              params: { allowedValues: Qe.enum },
              message: 'must be equal to one of the allowed values',
            },
          ]),
          !1)
  );
}
R.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var er = new RegExp('^[A-Za-z0-9_.:-]{1,64}$', 'u');
function ae(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = ae.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (!er.test(e))
        return (
          (ae.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[A-Za-z0-9_.:-]{1,64}$' },
              message: 'must match pattern "^[A-Za-z0-9_.:-]{1,64}$"',
            },
          ]),
          !1
        );
    } else
      return (
        (ae.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((ae.errors = t), r === 0);
}
ae.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var rr = new RegExp('^[!-~]{1,200}$', 'u');
function ne(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = ne.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (!rr.test(e))
        return (
          (ne.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[!-~]{1,200}$' },
              message: 'must match pattern "^[!-~]{1,200}$"',
            },
          ]),
          !1
        );
    } else
      return (
        (ne.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((ne.errors = t), r === 0);
}
ne.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var $e = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Filter',
    description:
      "The list's filters, for a bulk request with `all`. Without `view`, `unarchive` is for the archive and every other operation for the inbox.",
    type: 'object',
    additionalProperties: !1,
    properties: {
      view: { type: 'string', enum: ['inbox', 'archived', 'snoozed', 'all'] },
      status: { type: 'string', enum: ['unread', 'read', 'all'] },
      type: {
        description: 'Types, or prefixes that end in `.*`.',
        type: 'array',
        maxItems: 20,
        items: { type: 'string', pattern: '^[a-z0-9_]+(\\.[a-z0-9_]+)*(\\.\\*)?$', maxLength: 64 },
      },
      priority: { type: 'array', maxItems: 4, items: { $ref: 'primitives.json#/$defs/priority' } },
      category: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[^\\u0000-\\u001f]*$' },
      tag: { type: 'string', minLength: 1, maxLength: 32, pattern: '^[^\\u0000-\\u001f]*$' },
      q: {
        description: 'Searched for in title, body and actor.',
        type: 'string',
        minLength: 1,
        maxLength: 200,
        pattern: '^[^\\u0000-\\u001f]*$',
      },
      data: {
        description: 'Values of top-level keys of `data`, compared as text.',
        type: 'object',
        maxProperties: 8,
        propertyNames: { maxLength: 64, pattern: '^[^\\u0000-\\u001f]*$' },
        additionalProperties: { type: 'string', maxLength: 200, pattern: '^[^\\u0000-\\u001f]*$' },
      },
      since: { $ref: 'primitives.json#/$defs/timestamp' },
      until: { $ref: 'primitives.json#/$defs/timestamp' },
    },
  },
  Re = Object.prototype.hasOwnProperty,
  P = qe().default,
  tr = new RegExp('^[a-z0-9_]+(\\.[a-z0-9_]+)*(\\.\\*)?$', 'u'),
  j = new RegExp('^[^\\u0000-\\u001f]*$', 'u'),
  Ve = {
    description: 'How much an arrival may interrupt. It does not reorder the list.',
    type: 'string',
    enum: ['low', 'normal', 'high', 'urgent'],
  };
function ie(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = ie.evaluated;
  return (
    a.dynamicProps && (a.props = void 0),
    a.dynamicItems && (a.items = void 0),
    typeof e != 'string'
      ? ((ie.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1)
      : e === 'low' || e === 'normal' || e === 'high' || e === 'urgent'
        ? ((ie.errors = t), r === 0)
        : ((ie.errors = [
            {
              instancePath: s,
              schemaPath: '#/enum',
              keyword: 'enum',
              params: { allowedValues: Ve.enum },
              message: 'must be equal to one of the allowed values',
            },
          ]),
          !1)
  );
}
ie.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function Z(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = Z.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0 && r === 0))
    if (typeof e == 'string')
      if (he.test(e)) {
        if (!ye.validate(e))
          return (
            (Z.errors = [
              {
                instancePath: s,
                schemaPath: '#/format',
                keyword: 'format',
                params: { format: 'date-time' },
                message: 'must match format "date-time"',
              },
            ]),
            !1
          );
      } else
        return (
          (Z.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: 'Z$' },
              message: 'must match pattern "Z$"',
            },
          ]),
          !1
        );
    else
      return (
        (Z.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((Z.errors = t), r === 0);
}
Z.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function k(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = k.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (e && typeof e == 'object' && !Array.isArray(e)) {
      let D = r;
      for (let i in e)
        if (!Re.call($e.properties, i)) {
          return (
            (k.errors = [
              {
                instancePath: s,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: i },
                message: 'must NOT have additional properties',
              },
            ]),
            !1
          );
          break;
        }
      if (D === r) {
        if (e.view !== void 0) {
          let i = e.view,
            w = r;
          if (typeof i != 'string')
            return (
              (k.errors = [
                {
                  instancePath: s + '/view',
                  schemaPath: '#/properties/view/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                },
              ]),
              !1
            );
          if (!(i === 'inbox' || i === 'archived' || i === 'snoozed' || i === 'all'))
            return (
              (k.errors = [
                {
                  instancePath: s + '/view',
                  schemaPath: '#/properties/view/enum',
                  keyword: 'enum',
                  params: { allowedValues: $e.properties.view.enum },
                  message: 'must be equal to one of the allowed values',
                },
              ]),
              !1
            );
          var n = w === r;
        } else var n = !0;
        if (n) {
          if (e.status !== void 0) {
            let i = e.status,
              w = r;
            if (typeof i != 'string')
              return (
                (k.errors = [
                  {
                    instancePath: s + '/status',
                    schemaPath: '#/properties/status/type',
                    keyword: 'type',
                    params: { type: 'string' },
                    message: 'must be string',
                  },
                ]),
                !1
              );
            if (!(i === 'unread' || i === 'read' || i === 'all'))
              return (
                (k.errors = [
                  {
                    instancePath: s + '/status',
                    schemaPath: '#/properties/status/enum',
                    keyword: 'enum',
                    params: { allowedValues: $e.properties.status.enum },
                    message: 'must be equal to one of the allowed values',
                  },
                ]),
                !1
              );
            var n = w === r;
          } else var n = !0;
          if (n) {
            if (e.type !== void 0) {
              let i = e.type,
                w = r;
              if (r === w)
                if (Array.isArray(i)) {
                  if (i.length > 20)
                    return (
                      (k.errors = [
                        {
                          instancePath: s + '/type',
                          schemaPath: '#/properties/type/maxItems',
                          keyword: 'maxItems',
                          params: { limit: 20 },
                          message: 'must NOT have more than 20 items',
                        },
                      ]),
                      !1
                    );
                  {
                    var d = !0;
                    let c = i.length;
                    for (let g = 0; g < c; g++) {
                      let f = i[g],
                        v = r;
                      if (r === v)
                        if (typeof f == 'string') {
                          if (P(f) > 64)
                            return (
                              (k.errors = [
                                {
                                  instancePath: s + '/type/' + g,
                                  schemaPath: '#/properties/type/items/maxLength',
                                  keyword: 'maxLength',
                                  params: { limit: 64 },
                                  message: 'must NOT have more than 64 characters',
                                },
                              ]),
                              !1
                            );
                          if (!tr.test(f))
                            return (
                              (k.errors = [
                                {
                                  instancePath: s + '/type/' + g,
                                  schemaPath: '#/properties/type/items/pattern',
                                  keyword: 'pattern',
                                  params: { pattern: '^[a-z0-9_]+(\\.[a-z0-9_]+)*(\\.\\*)?$' },
                                  message: 'must match pattern "^[a-z0-9_]+(\\.[a-z0-9_]+)*(\\.\\*)?$"',
                                },
                              ]),
                              !1
                            );
                        } else
                          return (
                            (k.errors = [
                              {
                                instancePath: s + '/type/' + g,
                                schemaPath: '#/properties/type/items/type',
                                keyword: 'type',
                                params: { type: 'string' },
                                message: 'must be string',
                              },
                            ]),
                            !1
                          );
                      var d = v === r;
                      if (!d) break;
                    }
                  }
                } else
                  return (
                    (k.errors = [
                      {
                        instancePath: s + '/type',
                        schemaPath: '#/properties/type/type',
                        keyword: 'type',
                        params: { type: 'array' },
                        message: 'must be array',
                      },
                    ]),
                    !1
                  );
              var n = w === r;
            } else var n = !0;
            if (n) {
              if (e.priority !== void 0) {
                let i = e.priority,
                  w = r;
                if (r === w)
                  if (Array.isArray(i)) {
                    if (i.length > 4)
                      return (
                        (k.errors = [
                          {
                            instancePath: s + '/priority',
                            schemaPath: '#/properties/priority/maxItems',
                            keyword: 'maxItems',
                            params: { limit: 4 },
                            message: 'must NOT have more than 4 items',
                          },
                        ]),
                        !1
                      );
                    {
                      var o = !0;
                      let c = i.length;
                      for (let g = 0; g < c; g++) {
                        let f = r;
                        ie(i[g], {
                          instancePath: s + '/priority/' + g,
                          parentData: i,
                          parentDataProperty: g,
                          rootData: l,
                          dynamicAnchors: p,
                        }) || ((t = t === null ? ie.errors : t.concat(ie.errors)), (r = t.length));
                        var o = f === r;
                        if (!o) break;
                      }
                    }
                  } else
                    return (
                      (k.errors = [
                        {
                          instancePath: s + '/priority',
                          schemaPath: '#/properties/priority/type',
                          keyword: 'type',
                          params: { type: 'array' },
                          message: 'must be array',
                        },
                      ]),
                      !1
                    );
                var n = w === r;
              } else var n = !0;
              if (n) {
                if (e.category !== void 0) {
                  let i = e.category,
                    w = r;
                  if (r === w)
                    if (typeof i == 'string') {
                      if (P(i) > 64)
                        return (
                          (k.errors = [
                            {
                              instancePath: s + '/category',
                              schemaPath: '#/properties/category/maxLength',
                              keyword: 'maxLength',
                              params: { limit: 64 },
                              message: 'must NOT have more than 64 characters',
                            },
                          ]),
                          !1
                        );
                      if (P(i) < 1)
                        return (
                          (k.errors = [
                            {
                              instancePath: s + '/category',
                              schemaPath: '#/properties/category/minLength',
                              keyword: 'minLength',
                              params: { limit: 1 },
                              message: 'must NOT have fewer than 1 characters',
                            },
                          ]),
                          !1
                        );
                      if (!j.test(i))
                        return (
                          (k.errors = [
                            {
                              instancePath: s + '/category',
                              schemaPath: '#/properties/category/pattern',
                              keyword: 'pattern',
                              params: { pattern: '^[^\\u0000-\\u001f]*$' },
                              message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                            },
                          ]),
                          !1
                        );
                    } else
                      return (
                        (k.errors = [
                          {
                            instancePath: s + '/category',
                            schemaPath: '#/properties/category/type',
                            keyword: 'type',
                            params: { type: 'string' },
                            message: 'must be string',
                          },
                        ]),
                        !1
                      );
                  var n = w === r;
                } else var n = !0;
                if (n) {
                  if (e.tag !== void 0) {
                    let i = e.tag,
                      w = r;
                    if (r === w)
                      if (typeof i == 'string') {
                        if (P(i) > 32)
                          return (
                            (k.errors = [
                              {
                                instancePath: s + '/tag',
                                schemaPath: '#/properties/tag/maxLength',
                                keyword: 'maxLength',
                                params: { limit: 32 },
                                message: 'must NOT have more than 32 characters',
                              },
                            ]),
                            !1
                          );
                        if (P(i) < 1)
                          return (
                            (k.errors = [
                              {
                                instancePath: s + '/tag',
                                schemaPath: '#/properties/tag/minLength',
                                keyword: 'minLength',
                                params: { limit: 1 },
                                message: 'must NOT have fewer than 1 characters',
                              },
                            ]),
                            !1
                          );
                        if (!j.test(i))
                          return (
                            (k.errors = [
                              {
                                instancePath: s + '/tag',
                                schemaPath: '#/properties/tag/pattern',
                                keyword: 'pattern',
                                params: { pattern: '^[^\\u0000-\\u001f]*$' },
                                message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                              },
                            ]),
                            !1
                          );
                      } else
                        return (
                          (k.errors = [
                            {
                              instancePath: s + '/tag',
                              schemaPath: '#/properties/tag/type',
                              keyword: 'type',
                              params: { type: 'string' },
                              message: 'must be string',
                            },
                          ]),
                          !1
                        );
                    var n = w === r;
                  } else var n = !0;
                  if (n) {
                    if (e.q !== void 0) {
                      let i = e.q,
                        w = r;
                      if (r === w)
                        if (typeof i == 'string') {
                          if (P(i) > 200)
                            return (
                              (k.errors = [
                                {
                                  instancePath: s + '/q',
                                  schemaPath: '#/properties/q/maxLength',
                                  keyword: 'maxLength',
                                  params: { limit: 200 },
                                  message: 'must NOT have more than 200 characters',
                                },
                              ]),
                              !1
                            );
                          if (P(i) < 1)
                            return (
                              (k.errors = [
                                {
                                  instancePath: s + '/q',
                                  schemaPath: '#/properties/q/minLength',
                                  keyword: 'minLength',
                                  params: { limit: 1 },
                                  message: 'must NOT have fewer than 1 characters',
                                },
                              ]),
                              !1
                            );
                          if (!j.test(i))
                            return (
                              (k.errors = [
                                {
                                  instancePath: s + '/q',
                                  schemaPath: '#/properties/q/pattern',
                                  keyword: 'pattern',
                                  params: { pattern: '^[^\\u0000-\\u001f]*$' },
                                  message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                                },
                              ]),
                              !1
                            );
                        } else
                          return (
                            (k.errors = [
                              {
                                instancePath: s + '/q',
                                schemaPath: '#/properties/q/type',
                                keyword: 'type',
                                params: { type: 'string' },
                                message: 'must be string',
                              },
                            ]),
                            !1
                          );
                      var n = w === r;
                    } else var n = !0;
                    if (n) {
                      if (e.data !== void 0) {
                        let i = e.data,
                          w = r;
                        if (r === w)
                          if (i && typeof i == 'object' && !Array.isArray(i)) {
                            if (Object.keys(i).length > 8)
                              return (
                                (k.errors = [
                                  {
                                    instancePath: s + '/data',
                                    schemaPath: '#/properties/data/maxProperties',
                                    keyword: 'maxProperties',
                                    params: { limit: 8 },
                                    message: 'must NOT have more than 8 properties',
                                  },
                                ]),
                                !1
                              );
                            for (let c in i) {
                              let g = r;
                              if (typeof c == 'string') {
                                if (P(c) > 64) {
                                  let f = {
                                    instancePath: s + '/data',
                                    schemaPath: '#/properties/data/propertyNames/maxLength',
                                    keyword: 'maxLength',
                                    params: { limit: 64 },
                                    message: 'must NOT have more than 64 characters',
                                    propertyName: c,
                                  };
                                  (t === null ? (t = [f]) : t.push(f), r++);
                                } else if (!j.test(c)) {
                                  let f = {
                                    instancePath: s + '/data',
                                    schemaPath: '#/properties/data/propertyNames/pattern',
                                    keyword: 'pattern',
                                    params: { pattern: '^[^\\u0000-\\u001f]*$' },
                                    message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                                    propertyName: c,
                                  };
                                  (t === null ? (t = [f]) : t.push(f), r++);
                                }
                              }
                              var m = g === r;
                              if (!m) {
                                let f = {
                                  instancePath: s + '/data',
                                  schemaPath: '#/properties/data/propertyNames',
                                  keyword: 'propertyNames',
                                  params: { propertyName: c },
                                  message: 'property name must be valid',
                                };
                                return (t === null ? (t = [f]) : t.push(f), r++, (k.errors = t), !1);
                                break;
                              }
                            }
                            if (m)
                              for (let c in i) {
                                let g = i[c],
                                  f = r;
                                if (r === f)
                                  if (typeof g == 'string') {
                                    if (P(g) > 200)
                                      return (
                                        (k.errors = [
                                          {
                                            instancePath:
                                              s + '/data/' + c.replace(/~/g, '~0').replace(/\//g, '~1'),
                                            schemaPath: '#/properties/data/additionalProperties/maxLength',
                                            keyword: 'maxLength',
                                            params: { limit: 200 },
                                            message: 'must NOT have more than 200 characters',
                                          },
                                        ]),
                                        !1
                                      );
                                    if (!j.test(g))
                                      return (
                                        (k.errors = [
                                          {
                                            instancePath:
                                              s + '/data/' + c.replace(/~/g, '~0').replace(/\//g, '~1'),
                                            schemaPath: '#/properties/data/additionalProperties/pattern',
                                            keyword: 'pattern',
                                            params: { pattern: '^[^\\u0000-\\u001f]*$' },
                                            message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                                          },
                                        ]),
                                        !1
                                      );
                                  } else
                                    return (
                                      (k.errors = [
                                        {
                                          instancePath:
                                            s + '/data/' + c.replace(/~/g, '~0').replace(/\//g, '~1'),
                                          schemaPath: '#/properties/data/additionalProperties/type',
                                          keyword: 'type',
                                          params: { type: 'string' },
                                          message: 'must be string',
                                        },
                                      ]),
                                      !1
                                    );
                                var $ = f === r;
                                if (!$) break;
                              }
                          } else
                            return (
                              (k.errors = [
                                {
                                  instancePath: s + '/data',
                                  schemaPath: '#/properties/data/type',
                                  keyword: 'type',
                                  params: { type: 'object' },
                                  message: 'must be object',
                                },
                              ]),
                              !1
                            );
                        var n = w === r;
                      } else var n = !0;
                      if (n) {
                        if (e.since !== void 0) {
                          let i = r;
                          Z(e.since, {
                            instancePath: s + '/since',
                            parentData: e,
                            parentDataProperty: 'since',
                            rootData: l,
                            dynamicAnchors: p,
                          }) || ((t = t === null ? Z.errors : t.concat(Z.errors)), (r = t.length));
                          var n = i === r;
                        } else var n = !0;
                        if (n)
                          if (e.until !== void 0) {
                            let i = r;
                            Z(e.until, {
                              instancePath: s + '/until',
                              parentData: e,
                              parentDataProperty: 'until',
                              rootData: l,
                              dynamicAnchors: p,
                            }) || ((t = t === null ? Z.errors : t.concat(Z.errors)), (r = t.length));
                            var n = i === r;
                          } else var n = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return (
        (k.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
          },
        ]),
        !1
      );
  return ((k.errors = t), r === 0);
}
k.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function de(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = de.evaluated;
  (a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0));
  let n = r,
    d = !1,
    o = null,
    m = r;
  if (r === m)
    if (e && typeof e == 'object' && !Array.isArray(e)) {
      let f;
      if ((e.op === void 0 && (f = 'op')) || (e.ids === void 0 && (f = 'ids'))) {
        let v = {
          instancePath: s,
          schemaPath: '#/oneOf/0/required',
          keyword: 'required',
          params: { missingProperty: f },
          message: "must have required property '" + f + "'",
        };
        (t === null ? (t = [v]) : t.push(v), r++);
      } else {
        if (e.op !== void 0) {
          let v = r;
          R(e.op, {
            instancePath: s + '/op',
            parentData: e,
            parentDataProperty: 'op',
            rootData: l,
            dynamicAnchors: p,
          }) || ((t = t === null ? R.errors : t.concat(R.errors)), (r = t.length));
          var $ = v === r;
        } else var $ = !0;
        if ($) {
          if (e.ids !== void 0) {
            let v = e.ids,
              O = r;
            if (r === O)
              if (Array.isArray(v))
                if (v.length > 100) {
                  let _ = {
                    instancePath: s + '/ids',
                    schemaPath: '#/oneOf/0/properties/ids/maxItems',
                    keyword: 'maxItems',
                    params: { limit: 100 },
                    message: 'must NOT have more than 100 items',
                  };
                  (t === null ? (t = [_]) : t.push(_), r++);
                } else if (v.length < 1) {
                  let _ = {
                    instancePath: s + '/ids',
                    schemaPath: '#/oneOf/0/properties/ids/minItems',
                    keyword: 'minItems',
                    params: { limit: 1 },
                    message: 'must NOT have fewer than 1 items',
                  };
                  (t === null ? (t = [_]) : t.push(_), r++);
                } else {
                  var D = !0;
                  let _ = v.length;
                  for (let I = 0; I < _; I++) {
                    let N = r;
                    ae(v[I], {
                      instancePath: s + '/ids/' + I,
                      parentData: v,
                      parentDataProperty: I,
                      rootData: l,
                      dynamicAnchors: p,
                    }) || ((t = t === null ? ae.errors : t.concat(ae.errors)), (r = t.length));
                    var D = N === r;
                    if (!D) break;
                  }
                }
              else {
                let _ = {
                  instancePath: s + '/ids',
                  schemaPath: '#/oneOf/0/properties/ids/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  message: 'must be array',
                };
                (t === null ? (t = [_]) : t.push(_), r++);
              }
            var $ = O === r;
          } else var $ = !0;
          if ($)
            if (e.all !== void 0) {
              let v = r;
              if (e.all !== !1) {
                let b = {
                  instancePath: s + '/all',
                  schemaPath: '#/oneOf/0/properties/all/const',
                  keyword: 'const',
                  params: { allowedValue: !1 },
                  message: 'must be equal to constant',
                };
                (t === null ? (t = [b]) : t.push(b), r++);
              }
              var $ = v === r;
            } else var $ = !0;
        }
      }
    } else {
      let f = {
        instancePath: s,
        schemaPath: '#/oneOf/0/type',
        keyword: 'type',
        params: { type: 'object' },
        message: 'must be object',
      };
      (t === null ? (t = [f]) : t.push(f), r++);
    }
  var c = m === r;
  if (c) {
    ((d = !0), (o = 0));
    var i = {};
    ((i.op = !0), (i.ids = !0), (i.all = !0));
  }
  let w = r;
  if (r === w)
    if (e && typeof e == 'object' && !Array.isArray(e)) {
      let f;
      if (
        (e.op === void 0 && (f = 'op')) ||
        (e.all === void 0 && (f = 'all')) ||
        (e.up_to === void 0 && (f = 'up_to'))
      ) {
        let v = {
          instancePath: s,
          schemaPath: '#/oneOf/1/required',
          keyword: 'required',
          params: { missingProperty: f },
          message: "must have required property '" + f + "'",
        };
        (t === null ? (t = [v]) : t.push(v), r++);
      } else {
        if (e.op !== void 0) {
          let v = r;
          R(e.op, {
            instancePath: s + '/op',
            parentData: e,
            parentDataProperty: 'op',
            rootData: l,
            dynamicAnchors: p,
          }) || ((t = t === null ? R.errors : t.concat(R.errors)), (r = t.length));
          var h = v === r;
        } else var h = !0;
        if (h) {
          if (e.all !== void 0) {
            let v = r;
            if (e.all !== !0) {
              let b = {
                instancePath: s + '/all',
                schemaPath: '#/oneOf/1/properties/all/const',
                keyword: 'const',
                params: { allowedValue: !0 },
                message: 'must be equal to constant',
              };
              (t === null ? (t = [b]) : t.push(b), r++);
            }
            var h = v === r;
          } else var h = !0;
          if (h) {
            if (e.up_to !== void 0) {
              let v = r;
              ne(e.up_to, {
                instancePath: s + '/up_to',
                parentData: e,
                parentDataProperty: 'up_to',
                rootData: l,
                dynamicAnchors: p,
              }) || ((t = t === null ? ne.errors : t.concat(ne.errors)), (r = t.length));
              var h = v === r;
            } else var h = !0;
            if (h) {
              if (e.filter !== void 0) {
                let v = r;
                k(e.filter, {
                  instancePath: s + '/filter',
                  parentData: e,
                  parentDataProperty: 'filter',
                  rootData: l,
                  dynamicAnchors: p,
                }) || ((t = t === null ? k.errors : t.concat(k.errors)), (r = t.length));
                var h = v === r;
              } else var h = !0;
              if (h)
                if (e.ids !== void 0) {
                  var h = !1;
                  let O = {
                    instancePath: s + '/ids',
                    schemaPath: '#/oneOf/1/properties/ids/false schema',
                    keyword: 'false schema',
                    params: {},
                    message: 'boolean schema is false',
                  };
                  (t === null ? (t = [O]) : t.push(O), r++);
                } else var h = !0;
            }
          }
        }
      }
    } else {
      let f = {
        instancePath: s,
        schemaPath: '#/oneOf/1/type',
        keyword: 'type',
        params: { type: 'object' },
        message: 'must be object',
      };
      (t === null ? (t = [f]) : t.push(f), r++);
    }
  var c = w === r;
  if (c && d) ((d = !1), (o = [o, 1]));
  else {
    c &&
      ((d = !0),
      (o = 1),
      i !== !0 && ((i = i || {}), (i.op = !0), (i.all = !0), (i.up_to = !0), (i.filter = !0), (i.ids = !0)));
    let f = r;
    if (r === f)
      if (e && typeof e == 'object' && !Array.isArray(e)) {
        let O;
        if ((e.op === void 0 && (O = 'op')) || (e.rev === void 0 && (O = 'rev'))) {
          let b = {
            instancePath: s,
            schemaPath: '#/oneOf/2/required',
            keyword: 'required',
            params: { missingProperty: O },
            message: "must have required property '" + O + "'",
          };
          (t === null ? (t = [b]) : t.push(b), r++);
        } else {
          if (e.op !== void 0) {
            let b = r;
            if (e.op !== 'undo') {
              let _ = {
                instancePath: s + '/op',
                schemaPath: '#/oneOf/2/properties/op/const',
                keyword: 'const',
                params: { allowedValue: 'undo' },
                message: 'must be equal to constant',
              };
              (t === null ? (t = [_]) : t.push(_), r++);
            }
            var g = b === r;
          } else var g = !0;
          if (g)
            if (e.rev !== void 0) {
              let b = e.rev,
                _ = r;
              if (!(typeof b == 'number' && !(b % 1) && !isNaN(b) && isFinite(b))) {
                let N = {
                  instancePath: s + '/rev',
                  schemaPath: '#/oneOf/2/properties/rev/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                };
                (t === null ? (t = [N]) : t.push(N), r++);
              }
              if (r === _ && typeof b == 'number' && isFinite(b)) {
                if (b > 9007199254740991 || isNaN(b)) {
                  let N = {
                    instancePath: s + '/rev',
                    schemaPath: '#/oneOf/2/properties/rev/maximum',
                    keyword: 'maximum',
                    params: { comparison: '<=', limit: 9007199254740991 },
                    message: 'must be <= 9007199254740991',
                  };
                  (t === null ? (t = [N]) : t.push(N), r++);
                } else if (b < 1 || isNaN(b)) {
                  let N = {
                    instancePath: s + '/rev',
                    schemaPath: '#/oneOf/2/properties/rev/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 1 },
                    message: 'must be >= 1',
                  };
                  (t === null ? (t = [N]) : t.push(N), r++);
                }
              }
              var g = _ === r;
            } else var g = !0;
        }
      } else {
        let O = {
          instancePath: s,
          schemaPath: '#/oneOf/2/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
        };
        (t === null ? (t = [O]) : t.push(O), r++);
      }
    var c = f === r;
    c && d
      ? ((d = !1), (o = [o, 2]))
      : c && ((d = !0), (o = 2), i !== !0 && ((i = i || {}), (i.op = !0), (i.rev = !0)));
  }
  if (d) ((r = n), t !== null && (n ? (t.length = n) : (t = null)));
  else {
    let f = {
      instancePath: s,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: o },
      message: 'must match exactly one schema in oneOf',
    };
    return (t === null ? (t = [f]) : t.push(f), r++, (de.errors = t), !1);
  }
  return ((de.errors = t), (a.props = i), r === 0);
}
de.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var gr = ce;
function ce(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = ce.evaluated;
  return (
    a.dynamicProps && (a.props = void 0),
    a.dynamicItems && (a.items = void 0),
    r === 0 && !(e && typeof e == 'object' && !Array.isArray(e))
      ? ((ce.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
          },
        ]),
        !1)
      : ((ce.errors = t), r === 0)
  );
}
ce.evaluated = { props: { input: !0 }, dynamicProps: !1, dynamicItems: !1 };
var vr = x,
  Ee = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'CreateRequest',
    description: 'Body of POST /notifications. Unknown fields are refused (422).',
    type: 'object',
    additionalProperties: !1,
    required: ['to', 'notification'],
    properties: {
      to: {
        description: 'Exactly one of the three. `roles` and `all` belong to level `broadcast`.',
        type: 'object',
        additionalProperties: !1,
        minProperties: 1,
        maxProperties: 1,
        properties: {
          users: {
            type: 'array',
            minItems: 1,
            maxItems: 1e4,
            items: { type: 'string', minLength: 1, maxLength: 128, pattern: '^[^\\u0000-\\u001f]*$' },
          },
          roles: {
            type: 'array',
            minItems: 1,
            maxItems: 100,
            items: { type: 'string', minLength: 1, maxLength: 64 },
          },
          all: { const: !0 },
        },
      },
      notification: { $ref: 'content.json' },
      dedup_key: {
        description: 'Unique per user; lives as long as the item, and at least 24 h after its deletion.',
        $ref: 'notification.json#/properties/dedup_key',
      },
      on_duplicate: {
        description:
          '`ignore` when absent. `update`: the item moves to the top, unread again, `group_count` + 1. `error`: 409.',
        type: 'string',
        enum: ['ignore', 'update', 'error'],
      },
      deliver_at: {
        description: 'Level `schedule`.',
        anyOf: [{ $ref: 'primitives.json#/$defs/timestamp' }, { type: 'null' }],
      },
      channels: {
        description: 'Levels `prefs` and `push`.',
        type: ['array', 'null'],
        items: { type: 'string', maxLength: 32 },
      },
    },
  },
  sr = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Content',
    description:
      "What a producer says in a notification; the rest of it is the server's. Lengths count Unicode code points after NFC. Unknown fields are refused (422).",
    type: 'object',
    additionalProperties: !1,
    required: ['type', 'title'],
    properties: {
      type: { $ref: 'notification.json#/properties/type' },
      category: { $ref: 'notification.json#/properties/category' },
      title: { $ref: 'notification.json#/properties/title' },
      body: { description: 'Empty when absent.', $ref: 'notification.json#/properties/body' },
      priority: { description: '`normal` when absent.', $ref: 'primitives.json#/$defs/priority' },
      action: { $ref: 'notification.json#/properties/action' },
      actions: {
        description: "At most three buttons. `state` and `outcome` are the server's and are refused here.",
        type: 'array',
        maxItems: 3,
        items: { allOf: [{ $ref: 'action.json' }, { properties: { state: !1, outcome: !1 } }] },
      },
      tags: { $ref: 'notification.json#/properties/tags' },
      image_url: { $ref: 'notification.json#/properties/image_url' },
      icon: { $ref: 'notification.json#/properties/icon' },
      actor: { $ref: 'notification.json#/properties/actor' },
      refs: { $ref: 'notification.json#/properties/refs' },
      group_key: { $ref: 'notification.json#/properties/group_key' },
      data: { $ref: 'notification.json#/properties/data' },
      locale: { $ref: 'notification.json#/properties/locale' },
      occurred_at: { $ref: 'notification.json#/properties/occurred_at' },
      expires_at: {
        description: 'In the future. Not shown from that instant on.',
        $ref: 'notification.json#/properties/expires_at',
      },
    },
  };
var ar = new RegExp('^[a-z0-9_]+(\\.[a-z0-9_]+){0,5}$', 'u');
function C(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = C.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (P(e) > 64)
        return (
          (C.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxLength',
              keyword: 'maxLength',
              params: { limit: 64 },
              message: 'must NOT have more than 64 characters',
            },
          ]),
          !1
        );
      if (P(e) < 1)
        return (
          (C.errors = [
            {
              instancePath: s,
              schemaPath: '#/minLength',
              keyword: 'minLength',
              params: { limit: 1 },
              message: 'must NOT have fewer than 1 characters',
            },
          ]),
          !1
        );
      if (!ar.test(e))
        return (
          (C.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[a-z0-9_]+(\\.[a-z0-9_]+){0,5}$' },
              message: 'must match pattern "^[a-z0-9_]+(\\.[a-z0-9_]+){0,5}$"',
            },
          ]),
          !1
        );
    } else
      return (
        (C.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((C.errors = t), r === 0);
}
C.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function B(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = B.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (P(e) > 64)
        return (
          (B.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxLength',
              keyword: 'maxLength',
              params: { limit: 64 },
              message: 'must NOT have more than 64 characters',
            },
          ]),
          !1
        );
      if (P(e) < 1)
        return (
          (B.errors = [
            {
              instancePath: s,
              schemaPath: '#/minLength',
              keyword: 'minLength',
              params: { limit: 1 },
              message: 'must NOT have fewer than 1 characters',
            },
          ]),
          !1
        );
      if (!j.test(e))
        return (
          (B.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[^\\u0000-\\u001f]*$' },
              message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
            },
          ]),
          !1
        );
    } else
      return (
        (B.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((B.errors = t), r === 0);
}
B.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function M(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = M.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (P(e) > 500)
        return (
          (M.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxLength',
              keyword: 'maxLength',
              params: { limit: 500 },
              message: 'must NOT have more than 500 characters',
            },
          ]),
          !1
        );
      if (P(e) < 1)
        return (
          (M.errors = [
            {
              instancePath: s,
              schemaPath: '#/minLength',
              keyword: 'minLength',
              params: { limit: 1 },
              message: 'must NOT have fewer than 1 characters',
            },
          ]),
          !1
        );
      if (!j.test(e))
        return (
          (M.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[^\\u0000-\\u001f]*$' },
              message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
            },
          ]),
          !1
        );
    } else
      return (
        (M.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((M.errors = t), r === 0);
}
M.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var nr = new RegExp('^[^\\u0000-\\u0009\\u000b-\\u001f]*$', 'u');
function X(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = X.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (P(e) > 4e3)
        return (
          (X.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxLength',
              keyword: 'maxLength',
              params: { limit: 4e3 },
              message: 'must NOT have more than 4000 characters',
            },
          ]),
          !1
        );
      if (!nr.test(e))
        return (
          (X.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[^\\u0000-\\u0009\\u000b-\\u001f]*$' },
              message: 'must match pattern "^[^\\u0000-\\u0009\\u000b-\\u001f]*$"',
            },
          ]),
          !1
        );
    } else
      return (
        (X.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((X.errors = t), r === 0);
}
X.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function oe(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = oe.evaluated;
  return (
    a.dynamicProps && (a.props = void 0),
    a.dynamicItems && (a.items = void 0),
    typeof e != 'string'
      ? ((oe.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1)
      : e === 'low' || e === 'normal' || e === 'high' || e === 'urgent'
        ? ((oe.errors = t), r === 0)
        : ((oe.errors = [
            {
              instancePath: s,
              schemaPath: '#/enum',
              keyword: 'enum',
              params: { allowedValues: Ve.enum },
              message: 'must be equal to one of the allowed values',
            },
          ]),
          !1)
  );
}
oe.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var ir = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Link',
  description: 'Where a click on a notification leads.',
  type: 'object',
  required: ['url'],
  properties: {
    url: { $ref: 'primitives.json#/$defs/url' },
    label: { type: 'string', maxLength: 64, pattern: '^[^\\u0000-\\u001f]*$' },
    target: { description: 'Same or new tab; `self` when absent.', type: 'string', enum: ['self', 'blank'] },
  },
};
var ge = new RegExp('^[!-~\\u00a0-\\u{10ffff}]*$', 'u');
function U(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = U.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (P(e) > 2048)
        return (
          (U.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxLength',
              keyword: 'maxLength',
              params: { limit: 2048 },
              message: 'must NOT have more than 2048 characters',
            },
          ]),
          !1
        );
      if (P(e) < 1)
        return (
          (U.errors = [
            {
              instancePath: s,
              schemaPath: '#/minLength',
              keyword: 'minLength',
              params: { limit: 1 },
              message: 'must NOT have fewer than 1 characters',
            },
          ]),
          !1
        );
      if (!ge.test(e))
        return (
          (U.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[!-~\\u00a0-\\u{10ffff}]*$' },
              message: 'must match pattern "^[!-~\\u00a0-\\u{10ffff}]*$"',
            },
          ]),
          !1
        );
    } else
      return (
        (U.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((U.errors = t), r === 0);
}
U.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function T(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = T.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (e && typeof e == 'object' && !Array.isArray(e)) {
      let d;
      if (e.url === void 0 && (d = 'url'))
        return (
          (T.errors = [
            {
              instancePath: s,
              schemaPath: '#/required',
              keyword: 'required',
              params: { missingProperty: d },
              message: "must have required property '" + d + "'",
            },
          ]),
          !1
        );
      if (e.url !== void 0) {
        let o = r;
        U(e.url, {
          instancePath: s + '/url',
          parentData: e,
          parentDataProperty: 'url',
          rootData: l,
          dynamicAnchors: p,
        }) || ((t = t === null ? U.errors : t.concat(U.errors)), (r = t.length));
        var n = o === r;
      } else var n = !0;
      if (n) {
        if (e.label !== void 0) {
          let o = e.label,
            m = r;
          if (r === m)
            if (typeof o == 'string') {
              if (P(o) > 64)
                return (
                  (T.errors = [
                    {
                      instancePath: s + '/label',
                      schemaPath: '#/properties/label/maxLength',
                      keyword: 'maxLength',
                      params: { limit: 64 },
                      message: 'must NOT have more than 64 characters',
                    },
                  ]),
                  !1
                );
              if (!j.test(o))
                return (
                  (T.errors = [
                    {
                      instancePath: s + '/label',
                      schemaPath: '#/properties/label/pattern',
                      keyword: 'pattern',
                      params: { pattern: '^[^\\u0000-\\u001f]*$' },
                      message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                    },
                  ]),
                  !1
                );
            } else
              return (
                (T.errors = [
                  {
                    instancePath: s + '/label',
                    schemaPath: '#/properties/label/type',
                    keyword: 'type',
                    params: { type: 'string' },
                    message: 'must be string',
                  },
                ]),
                !1
              );
          var n = m === r;
        } else var n = !0;
        if (n)
          if (e.target !== void 0) {
            let o = e.target,
              m = r;
            if (typeof o != 'string')
              return (
                (T.errors = [
                  {
                    instancePath: s + '/target',
                    schemaPath: '#/properties/target/type',
                    keyword: 'type',
                    params: { type: 'string' },
                    message: 'must be string',
                  },
                ]),
                !1
              );
            if (!(o === 'self' || o === 'blank'))
              return (
                (T.errors = [
                  {
                    instancePath: s + '/target',
                    schemaPath: '#/properties/target/enum',
                    keyword: 'enum',
                    params: { allowedValues: ir.properties.target.enum },
                    message: 'must be equal to one of the allowed values',
                  },
                ]),
                !1
              );
            var n = m === r;
          } else var n = !0;
      }
    } else
      return (
        (T.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
          },
        ]),
        !1
      );
  return ((T.errors = t), r === 0);
}
T.evaluated = { props: { url: !0, label: !0, target: !0 }, dynamicProps: !1, dynamicItems: !1 };
function me(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = me.evaluated;
  (a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0));
  let n = r,
    d = !1,
    o = r;
  T(e, { instancePath: s, parentData: y, parentDataProperty: u, rootData: l, dynamicAnchors: p }) ||
    ((t = t === null ? T.errors : t.concat(T.errors)), (r = t.length));
  var D = o === r;
  if (((d = d || D), D)) {
    var m = {};
    ((m.url = !0), (m.label = !0), (m.target = !0));
  }
  let $ = r;
  if (e !== null) {
    let i = {
      instancePath: s,
      schemaPath: '#/anyOf/1/type',
      keyword: 'type',
      params: { type: 'null' },
      message: 'must be null',
    };
    (t === null ? (t = [i]) : t.push(i), r++);
  }
  var D = $ === r;
  if (((d = d || D), d)) ((r = n), t !== null && (n ? (t.length = n) : (t = null)));
  else {
    let i = {
      instancePath: s,
      schemaPath: '#/anyOf',
      keyword: 'anyOf',
      params: {},
      message: 'must match a schema in anyOf',
    };
    return (t === null ? (t = [i]) : t.push(i), r++, (me.errors = t), !1);
  }
  return ((me.errors = t), (a.props = m), r === 0);
}
me.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var Ze = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Action',
    description:
      'A button of a notification. With `url` it leads somewhere; without it, the backend runs it (POST /notifications/{id}/actions/{action_id}).',
    type: 'object',
    required: ['id', 'label'],
    properties: {
      id: { type: 'string', pattern: '^[A-Za-z0-9_.:-]{1,32}$' },
      label: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[^\\u0000-\\u001f]*$' },
      url: { $ref: 'primitives.json#/$defs/url' },
      style: {
        description: '`secondary` when absent.',
        type: 'string',
        enum: ['primary', 'secondary', 'danger'],
      },
      state: {
        description: 'Kept by the server; `idle` when absent.',
        type: 'string',
        enum: ['idle', 'done', 'failed'],
      },
      outcome: { description: 'What came of it, kept by the server.', type: 'string', maxLength: 200 },
    },
  },
  or = new RegExp('^[A-Za-z0-9_.:-]{1,32}$', 'u');
function W(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = W.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (P(e) > 2048)
        return (
          (W.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxLength',
              keyword: 'maxLength',
              params: { limit: 2048 },
              message: 'must NOT have more than 2048 characters',
            },
          ]),
          !1
        );
      if (P(e) < 1)
        return (
          (W.errors = [
            {
              instancePath: s,
              schemaPath: '#/minLength',
              keyword: 'minLength',
              params: { limit: 1 },
              message: 'must NOT have fewer than 1 characters',
            },
          ]),
          !1
        );
      if (!ge.test(e))
        return (
          (W.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[!-~\\u00a0-\\u{10ffff}]*$' },
              message: 'must match pattern "^[!-~\\u00a0-\\u{10ffff}]*$"',
            },
          ]),
          !1
        );
    } else
      return (
        (W.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((W.errors = t), r === 0);
}
W.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function L(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = L.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (e && typeof e == 'object' && !Array.isArray(e)) {
      let d;
      if ((e.id === void 0 && (d = 'id')) || (e.label === void 0 && (d = 'label')))
        return (
          (L.errors = [
            {
              instancePath: s,
              schemaPath: '#/required',
              keyword: 'required',
              params: { missingProperty: d },
              message: "must have required property '" + d + "'",
            },
          ]),
          !1
        );
      if (e.id !== void 0) {
        let o = e.id,
          m = r;
        if (r === m)
          if (typeof o == 'string') {
            if (!or.test(o))
              return (
                (L.errors = [
                  {
                    instancePath: s + '/id',
                    schemaPath: '#/properties/id/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^[A-Za-z0-9_.:-]{1,32}$' },
                    message: 'must match pattern "^[A-Za-z0-9_.:-]{1,32}$"',
                  },
                ]),
                !1
              );
          } else
            return (
              (L.errors = [
                {
                  instancePath: s + '/id',
                  schemaPath: '#/properties/id/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                },
              ]),
              !1
            );
        var n = m === r;
      } else var n = !0;
      if (n) {
        if (e.label !== void 0) {
          let o = e.label,
            m = r;
          if (r === m)
            if (typeof o == 'string') {
              if (P(o) > 64)
                return (
                  (L.errors = [
                    {
                      instancePath: s + '/label',
                      schemaPath: '#/properties/label/maxLength',
                      keyword: 'maxLength',
                      params: { limit: 64 },
                      message: 'must NOT have more than 64 characters',
                    },
                  ]),
                  !1
                );
              if (P(o) < 1)
                return (
                  (L.errors = [
                    {
                      instancePath: s + '/label',
                      schemaPath: '#/properties/label/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                      message: 'must NOT have fewer than 1 characters',
                    },
                  ]),
                  !1
                );
              if (!j.test(o))
                return (
                  (L.errors = [
                    {
                      instancePath: s + '/label',
                      schemaPath: '#/properties/label/pattern',
                      keyword: 'pattern',
                      params: { pattern: '^[^\\u0000-\\u001f]*$' },
                      message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                    },
                  ]),
                  !1
                );
            } else
              return (
                (L.errors = [
                  {
                    instancePath: s + '/label',
                    schemaPath: '#/properties/label/type',
                    keyword: 'type',
                    params: { type: 'string' },
                    message: 'must be string',
                  },
                ]),
                !1
              );
          var n = m === r;
        } else var n = !0;
        if (n) {
          if (e.url !== void 0) {
            let o = r;
            W(e.url, {
              instancePath: s + '/url',
              parentData: e,
              parentDataProperty: 'url',
              rootData: l,
              dynamicAnchors: p,
            }) || ((t = t === null ? W.errors : t.concat(W.errors)), (r = t.length));
            var n = o === r;
          } else var n = !0;
          if (n) {
            if (e.style !== void 0) {
              let o = e.style,
                m = r;
              if (typeof o != 'string')
                return (
                  (L.errors = [
                    {
                      instancePath: s + '/style',
                      schemaPath: '#/properties/style/type',
                      keyword: 'type',
                      params: { type: 'string' },
                      message: 'must be string',
                    },
                  ]),
                  !1
                );
              if (!(o === 'primary' || o === 'secondary' || o === 'danger'))
                return (
                  (L.errors = [
                    {
                      instancePath: s + '/style',
                      schemaPath: '#/properties/style/enum',
                      keyword: 'enum',
                      params: { allowedValues: Ze.properties.style.enum },
                      message: 'must be equal to one of the allowed values',
                    },
                  ]),
                  !1
                );
              var n = m === r;
            } else var n = !0;
            if (n) {
              if (e.state !== void 0) {
                let o = e.state,
                  m = r;
                if (typeof o != 'string')
                  return (
                    (L.errors = [
                      {
                        instancePath: s + '/state',
                        schemaPath: '#/properties/state/type',
                        keyword: 'type',
                        params: { type: 'string' },
                        message: 'must be string',
                      },
                    ]),
                    !1
                  );
                if (!(o === 'idle' || o === 'done' || o === 'failed'))
                  return (
                    (L.errors = [
                      {
                        instancePath: s + '/state',
                        schemaPath: '#/properties/state/enum',
                        keyword: 'enum',
                        params: { allowedValues: Ze.properties.state.enum },
                        message: 'must be equal to one of the allowed values',
                      },
                    ]),
                    !1
                  );
                var n = m === r;
              } else var n = !0;
              if (n)
                if (e.outcome !== void 0) {
                  let o = e.outcome,
                    m = r;
                  if (r === m)
                    if (typeof o == 'string') {
                      if (P(o) > 200)
                        return (
                          (L.errors = [
                            {
                              instancePath: s + '/outcome',
                              schemaPath: '#/properties/outcome/maxLength',
                              keyword: 'maxLength',
                              params: { limit: 200 },
                              message: 'must NOT have more than 200 characters',
                            },
                          ]),
                          !1
                        );
                    } else
                      return (
                        (L.errors = [
                          {
                            instancePath: s + '/outcome',
                            schemaPath: '#/properties/outcome/type',
                            keyword: 'type',
                            params: { type: 'string' },
                            message: 'must be string',
                          },
                        ]),
                        !1
                      );
                  var n = m === r;
                } else var n = !0;
            }
          }
        }
      }
    } else
      return (
        (L.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
          },
        ]),
        !1
      );
  return ((L.errors = t), r === 0);
}
L.evaluated = {
  props: { id: !0, label: !0, url: !0, style: !0, state: !0, outcome: !0 },
  dynamicProps: !1,
  dynamicItems: !1,
};
function E(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = E.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (Array.isArray(e)) {
      if (e.length > 8)
        return (
          (E.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxItems',
              keyword: 'maxItems',
              params: { limit: 8 },
              message: 'must NOT have more than 8 items',
            },
          ]),
          !1
        );
      {
        var n = !0;
        let d = e.length;
        for (let o = 0; o < d; o++) {
          let m = e[o],
            $ = r;
          if (r === $)
            if (typeof m == 'string') {
              if (P(m) > 32)
                return (
                  (E.errors = [
                    {
                      instancePath: s + '/' + o,
                      schemaPath: '#/items/maxLength',
                      keyword: 'maxLength',
                      params: { limit: 32 },
                      message: 'must NOT have more than 32 characters',
                    },
                  ]),
                  !1
                );
              if (P(m) < 1)
                return (
                  (E.errors = [
                    {
                      instancePath: s + '/' + o,
                      schemaPath: '#/items/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                      message: 'must NOT have fewer than 1 characters',
                    },
                  ]),
                  !1
                );
              if (!j.test(m))
                return (
                  (E.errors = [
                    {
                      instancePath: s + '/' + o,
                      schemaPath: '#/items/pattern',
                      keyword: 'pattern',
                      params: { pattern: '^[^\\u0000-\\u001f]*$' },
                      message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                    },
                  ]),
                  !1
                );
            } else
              return (
                (E.errors = [
                  {
                    instancePath: s + '/' + o,
                    schemaPath: '#/items/type',
                    keyword: 'type',
                    params: { type: 'string' },
                    message: 'must be string',
                  },
                ]),
                !1
              );
          var n = $ === r;
          if (!n) break;
        }
      }
    } else
      return (
        (E.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'array' },
            message: 'must be array',
          },
        ]),
        !1
      );
  return ((E.errors = t), r === 0);
}
E.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function H(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = H.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (P(e) > 2048)
        return (
          (H.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxLength',
              keyword: 'maxLength',
              params: { limit: 2048 },
              message: 'must NOT have more than 2048 characters',
            },
          ]),
          !1
        );
      if (P(e) < 1)
        return (
          (H.errors = [
            {
              instancePath: s,
              schemaPath: '#/minLength',
              keyword: 'minLength',
              params: { limit: 1 },
              message: 'must NOT have fewer than 1 characters',
            },
          ]),
          !1
        );
      if (!ge.test(e))
        return (
          (H.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[!-~\\u00a0-\\u{10ffff}]*$' },
              message: 'must match pattern "^[!-~\\u00a0-\\u{10ffff}]*$"',
            },
          ]),
          !1
        );
    } else
      return (
        (H.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((H.errors = t), r === 0);
}
H.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function Q(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = Q.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (P(e) > 64)
        return (
          (Q.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxLength',
              keyword: 'maxLength',
              params: { limit: 64 },
              message: 'must NOT have more than 64 characters',
            },
          ]),
          !1
        );
      if (!j.test(e))
        return (
          (Q.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[^\\u0000-\\u001f]*$' },
              message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
            },
          ]),
          !1
        );
    } else
      return (
        (Q.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((Q.errors = t), r === 0);
}
Q.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function Y(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = Y.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (P(e) > 2048)
        return (
          (Y.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxLength',
              keyword: 'maxLength',
              params: { limit: 2048 },
              message: 'must NOT have more than 2048 characters',
            },
          ]),
          !1
        );
      if (P(e) < 1)
        return (
          (Y.errors = [
            {
              instancePath: s,
              schemaPath: '#/minLength',
              keyword: 'minLength',
              params: { limit: 1 },
              message: 'must NOT have fewer than 1 characters',
            },
          ]),
          !1
        );
      if (!ge.test(e))
        return (
          (Y.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[!-~\\u00a0-\\u{10ffff}]*$' },
              message: 'must match pattern "^[!-~\\u00a0-\\u{10ffff}]*$"',
            },
          ]),
          !1
        );
    } else
      return (
        (Y.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((Y.errors = t), r === 0);
}
Y.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function A(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = A.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (e && typeof e == 'object' && !Array.isArray(e)) {
      let d;
      if (e.name === void 0 && (d = 'name'))
        return (
          (A.errors = [
            {
              instancePath: s,
              schemaPath: '#/required',
              keyword: 'required',
              params: { missingProperty: d },
              message: "must have required property '" + d + "'",
            },
          ]),
          !1
        );
      if (e.id !== void 0) {
        let o = e.id,
          m = r;
        if (r === m)
          if (typeof o == 'string') {
            if (P(o) > 64)
              return (
                (A.errors = [
                  {
                    instancePath: s + '/id',
                    schemaPath: '#/properties/id/maxLength',
                    keyword: 'maxLength',
                    params: { limit: 64 },
                    message: 'must NOT have more than 64 characters',
                  },
                ]),
                !1
              );
            if (!j.test(o))
              return (
                (A.errors = [
                  {
                    instancePath: s + '/id',
                    schemaPath: '#/properties/id/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^[^\\u0000-\\u001f]*$' },
                    message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                  },
                ]),
                !1
              );
          } else
            return (
              (A.errors = [
                {
                  instancePath: s + '/id',
                  schemaPath: '#/properties/id/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                },
              ]),
              !1
            );
        var n = m === r;
      } else var n = !0;
      if (n) {
        if (e.name !== void 0) {
          let o = e.name,
            m = r;
          if (r === m)
            if (typeof o == 'string') {
              if (P(o) > 100)
                return (
                  (A.errors = [
                    {
                      instancePath: s + '/name',
                      schemaPath: '#/properties/name/maxLength',
                      keyword: 'maxLength',
                      params: { limit: 100 },
                      message: 'must NOT have more than 100 characters',
                    },
                  ]),
                  !1
                );
              if (P(o) < 1)
                return (
                  (A.errors = [
                    {
                      instancePath: s + '/name',
                      schemaPath: '#/properties/name/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                      message: 'must NOT have fewer than 1 characters',
                    },
                  ]),
                  !1
                );
              if (!j.test(o))
                return (
                  (A.errors = [
                    {
                      instancePath: s + '/name',
                      schemaPath: '#/properties/name/pattern',
                      keyword: 'pattern',
                      params: { pattern: '^[^\\u0000-\\u001f]*$' },
                      message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                    },
                  ]),
                  !1
                );
            } else
              return (
                (A.errors = [
                  {
                    instancePath: s + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                    message: 'must be string',
                  },
                ]),
                !1
              );
          var n = m === r;
        } else var n = !0;
        if (n)
          if (e.avatar_url !== void 0) {
            let o = r;
            Y(e.avatar_url, {
              instancePath: s + '/avatar_url',
              parentData: e,
              parentDataProperty: 'avatar_url',
              rootData: l,
              dynamicAnchors: p,
            }) || ((t = t === null ? Y.errors : t.concat(Y.errors)), (r = t.length));
            var n = o === r;
          } else var n = !0;
      }
    } else
      return (
        (A.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
          },
        ]),
        !1
      );
  return ((A.errors = t), r === 0);
}
A.evaluated = { props: { id: !0, name: !0, avatar_url: !0 }, dynamicProps: !1, dynamicItems: !1 };
function pe(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = pe.evaluated;
  (a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0));
  let n = r,
    d = !1,
    o = r;
  A(e, { instancePath: s, parentData: y, parentDataProperty: u, rootData: l, dynamicAnchors: p }) ||
    ((t = t === null ? A.errors : t.concat(A.errors)), (r = t.length));
  var D = o === r;
  if (((d = d || D), D)) {
    var m = {};
    ((m.id = !0), (m.name = !0), (m.avatar_url = !0));
  }
  let $ = r;
  if (e !== null) {
    let i = {
      instancePath: s,
      schemaPath: '#/anyOf/1/type',
      keyword: 'type',
      params: { type: 'null' },
      message: 'must be null',
    };
    (t === null ? (t = [i]) : t.push(i), r++);
  }
  var D = $ === r;
  if (((d = d || D), d)) ((r = n), t !== null && (n ? (t.length = n) : (t = null)));
  else {
    let i = {
      instancePath: s,
      schemaPath: '#/anyOf',
      keyword: 'anyOf',
      params: {},
      message: 'must match a schema in anyOf',
    };
    return (t === null ? (t = [i]) : t.push(i), r++, (pe.errors = t), !1);
  }
  return ((pe.errors = t), (a.props = m), r === 0);
}
pe.evaluated = { dynamicProps: !0, dynamicItems: !1 };
function z(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = z.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (e && typeof e == 'object' && !Array.isArray(e)) {
      let d;
      if ((e.type === void 0 && (d = 'type')) || (e.id === void 0 && (d = 'id')))
        return (
          (z.errors = [
            {
              instancePath: s,
              schemaPath: '#/required',
              keyword: 'required',
              params: { missingProperty: d },
              message: "must have required property '" + d + "'",
            },
          ]),
          !1
        );
      if (e.type !== void 0) {
        let o = e.type,
          m = r;
        if (r === m)
          if (typeof o == 'string') {
            if (P(o) > 32)
              return (
                (z.errors = [
                  {
                    instancePath: s + '/type',
                    schemaPath: '#/properties/type/maxLength',
                    keyword: 'maxLength',
                    params: { limit: 32 },
                    message: 'must NOT have more than 32 characters',
                  },
                ]),
                !1
              );
            if (P(o) < 1)
              return (
                (z.errors = [
                  {
                    instancePath: s + '/type',
                    schemaPath: '#/properties/type/minLength',
                    keyword: 'minLength',
                    params: { limit: 1 },
                    message: 'must NOT have fewer than 1 characters',
                  },
                ]),
                !1
              );
            if (!j.test(o))
              return (
                (z.errors = [
                  {
                    instancePath: s + '/type',
                    schemaPath: '#/properties/type/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^[^\\u0000-\\u001f]*$' },
                    message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                  },
                ]),
                !1
              );
          } else
            return (
              (z.errors = [
                {
                  instancePath: s + '/type',
                  schemaPath: '#/properties/type/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                },
              ]),
              !1
            );
        var n = m === r;
      } else var n = !0;
      if (n)
        if (e.id !== void 0) {
          let o = e.id,
            m = r;
          if (r === m)
            if (typeof o == 'string') {
              if (P(o) > 64)
                return (
                  (z.errors = [
                    {
                      instancePath: s + '/id',
                      schemaPath: '#/properties/id/maxLength',
                      keyword: 'maxLength',
                      params: { limit: 64 },
                      message: 'must NOT have more than 64 characters',
                    },
                  ]),
                  !1
                );
              if (P(o) < 1)
                return (
                  (z.errors = [
                    {
                      instancePath: s + '/id',
                      schemaPath: '#/properties/id/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                      message: 'must NOT have fewer than 1 characters',
                    },
                  ]),
                  !1
                );
              if (!j.test(o))
                return (
                  (z.errors = [
                    {
                      instancePath: s + '/id',
                      schemaPath: '#/properties/id/pattern',
                      keyword: 'pattern',
                      params: { pattern: '^[^\\u0000-\\u001f]*$' },
                      message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                    },
                  ]),
                  !1
                );
            } else
              return (
                (z.errors = [
                  {
                    instancePath: s + '/id',
                    schemaPath: '#/properties/id/type',
                    keyword: 'type',
                    params: { type: 'string' },
                    message: 'must be string',
                  },
                ]),
                !1
              );
          var n = m === r;
        } else var n = !0;
    } else
      return (
        (z.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
          },
        ]),
        !1
      );
  return ((z.errors = t), r === 0);
}
z.evaluated = { props: { type: !0, id: !0 }, dynamicProps: !1, dynamicItems: !1 };
function le(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = le.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (Array.isArray(e)) {
      if (e.length > 8)
        return (
          (le.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxItems',
              keyword: 'maxItems',
              params: { limit: 8 },
              message: 'must NOT have more than 8 items',
            },
          ]),
          !1
        );
      {
        var n = !0;
        let d = e.length;
        for (let o = 0; o < d; o++) {
          let m = r;
          z(e[o], {
            instancePath: s + '/' + o,
            parentData: e,
            parentDataProperty: o,
            rootData: l,
            dynamicAnchors: p,
          }) || ((t = t === null ? z.errors : t.concat(z.errors)), (r = t.length));
          var n = m === r;
          if (!n) break;
        }
      }
    } else
      return (
        (le.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'array' },
            message: 'must be array',
          },
        ]),
        !1
      );
  return ((le.errors = t), r === 0);
}
le.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
var lr = {
  description: 'Items with an equal key are one group.',
  type: ['string', 'null'],
  minLength: 1,
  maxLength: 128,
  pattern: '^[^\\u0000-\\u001f]*$',
};
function G(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = G.evaluated;
  if (
    (a.dynamicProps && (a.props = void 0),
    a.dynamicItems && (a.items = void 0),
    typeof e != 'string' && e !== null)
  )
    return (
      (G.errors = [
        {
          instancePath: s,
          schemaPath: '#/type',
          keyword: 'type',
          params: { type: lr.type },
          message: 'must be string,null',
        },
      ]),
      !1
    );
  if (r === 0 && typeof e == 'string') {
    if (P(e) > 128)
      return (
        (G.errors = [
          {
            instancePath: s,
            schemaPath: '#/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
          },
        ]),
        !1
      );
    if (P(e) < 1)
      return (
        (G.errors = [
          {
            instancePath: s,
            schemaPath: '#/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
          },
        ]),
        !1
      );
    if (!j.test(e))
      return (
        (G.errors = [
          {
            instancePath: s,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[^\\u0000-\\u001f]*$' },
            message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
          },
        ]),
        !1
      );
  }
  return ((G.errors = t), r === 0);
}
G.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var mr = {
  description: "The application's own payload: at most 8192 bytes serialised, at most 5 levels deep.",
  type: ['object', 'null'],
  additionalProperties: !0,
};
function fe(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = fe.evaluated;
  return (
    a.dynamicProps && (a.props = void 0),
    a.dynamicItems && (a.items = void 0),
    !(e && typeof e == 'object' && !Array.isArray(e)) && e !== null
      ? ((fe.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: mr.type },
            message: 'must be object,null',
          },
        ]),
        !1)
      : ((fe.errors = t), r === 0)
  );
}
fe.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var pr = new RegExp('^[A-Za-z0-9-]+$', 'u');
function ee(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = ee.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (typeof e == 'string') {
      if (P(e) > 35)
        return (
          (ee.errors = [
            {
              instancePath: s,
              schemaPath: '#/maxLength',
              keyword: 'maxLength',
              params: { limit: 35 },
              message: 'must NOT have more than 35 characters',
            },
          ]),
          !1
        );
      if (!pr.test(e))
        return (
          (ee.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: '^[A-Za-z0-9-]+$' },
              message: 'must match pattern "^[A-Za-z0-9-]+$"',
            },
          ]),
          !1
        );
    } else
      return (
        (ee.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((ee.errors = t), r === 0);
}
ee.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function re(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = re.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0 && r === 0))
    if (typeof e == 'string')
      if (he.test(e)) {
        if (!ye.validate(e))
          return (
            (re.errors = [
              {
                instancePath: s,
                schemaPath: '#/format',
                keyword: 'format',
                params: { format: 'date-time' },
                message: 'must match format "date-time"',
              },
            ]),
            !1
          );
      } else
        return (
          (re.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: 'Z$' },
              message: 'must match pattern "Z$"',
            },
          ]),
          !1
        );
    else
      return (
        (re.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((re.errors = t), r === 0);
}
re.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function te(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = te.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0 && r === 0))
    if (typeof e == 'string')
      if (he.test(e)) {
        if (!ye.validate(e))
          return (
            (te.errors = [
              {
                instancePath: s,
                schemaPath: '#/format',
                keyword: 'format',
                params: { format: 'date-time' },
                message: 'must match format "date-time"',
              },
            ]),
            !1
          );
      } else
        return (
          (te.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: 'Z$' },
              message: 'must match pattern "Z$"',
            },
          ]),
          !1
        );
    else
      return (
        (te.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((te.errors = t), r === 0);
}
te.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function ue(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = ue.evaluated;
  (a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0));
  let n = r,
    d = !1,
    o = r;
  te(e, { instancePath: s, parentData: y, parentDataProperty: u, rootData: l, dynamicAnchors: p }) ||
    ((t = t === null ? te.errors : t.concat(te.errors)), (r = t.length));
  var $ = o === r;
  d = d || $;
  let m = r;
  if (e !== null) {
    let D = {
      instancePath: s,
      schemaPath: '#/anyOf/1/type',
      keyword: 'type',
      params: { type: 'null' },
      message: 'must be null',
    };
    (t === null ? (t = [D]) : t.push(D), r++);
  }
  var $ = m === r;
  if (((d = d || $), d)) ((r = n), t !== null && (n ? (t.length = n) : (t = null)));
  else {
    let D = {
      instancePath: s,
      schemaPath: '#/anyOf',
      keyword: 'anyOf',
      params: {},
      message: 'must match a schema in anyOf',
    };
    return (t === null ? (t = [D]) : t.push(D), r++, (ue.errors = t), !1);
  }
  return ((ue.errors = t), r === 0);
}
ue.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function q(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = q.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (e && typeof e == 'object' && !Array.isArray(e)) {
      let $;
      if ((e.type === void 0 && ($ = 'type')) || (e.title === void 0 && ($ = 'title')))
        return (
          (q.errors = [
            {
              instancePath: s,
              schemaPath: '#/required',
              keyword: 'required',
              params: { missingProperty: $ },
              message: "must have required property '" + $ + "'",
            },
          ]),
          !1
        );
      {
        let D = r;
        for (let i in e)
          if (!Re.call(sr.properties, i)) {
            return (
              (q.errors = [
                {
                  instancePath: s,
                  schemaPath: '#/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: i },
                  message: 'must NOT have additional properties',
                },
              ]),
              !1
            );
            break;
          }
        if (D === r) {
          if (e.type !== void 0) {
            let i = r;
            C(e.type, {
              instancePath: s + '/type',
              parentData: e,
              parentDataProperty: 'type',
              rootData: l,
              dynamicAnchors: p,
            }) || ((t = t === null ? C.errors : t.concat(C.errors)), (r = t.length));
            var n = i === r;
          } else var n = !0;
          if (n) {
            if (e.category !== void 0) {
              let i = r;
              B(e.category, {
                instancePath: s + '/category',
                parentData: e,
                parentDataProperty: 'category',
                rootData: l,
                dynamicAnchors: p,
              }) || ((t = t === null ? B.errors : t.concat(B.errors)), (r = t.length));
              var n = i === r;
            } else var n = !0;
            if (n) {
              if (e.title !== void 0) {
                let i = r;
                M(e.title, {
                  instancePath: s + '/title',
                  parentData: e,
                  parentDataProperty: 'title',
                  rootData: l,
                  dynamicAnchors: p,
                }) || ((t = t === null ? M.errors : t.concat(M.errors)), (r = t.length));
                var n = i === r;
              } else var n = !0;
              if (n) {
                if (e.body !== void 0) {
                  let i = r;
                  X(e.body, {
                    instancePath: s + '/body',
                    parentData: e,
                    parentDataProperty: 'body',
                    rootData: l,
                    dynamicAnchors: p,
                  }) || ((t = t === null ? X.errors : t.concat(X.errors)), (r = t.length));
                  var n = i === r;
                } else var n = !0;
                if (n) {
                  if (e.priority !== void 0) {
                    let i = r;
                    oe(e.priority, {
                      instancePath: s + '/priority',
                      parentData: e,
                      parentDataProperty: 'priority',
                      rootData: l,
                      dynamicAnchors: p,
                    }) || ((t = t === null ? oe.errors : t.concat(oe.errors)), (r = t.length));
                    var n = i === r;
                  } else var n = !0;
                  if (n) {
                    if (e.action !== void 0) {
                      let i = r;
                      me(e.action, {
                        instancePath: s + '/action',
                        parentData: e,
                        parentDataProperty: 'action',
                        rootData: l,
                        dynamicAnchors: p,
                      }) || ((t = t === null ? me.errors : t.concat(me.errors)), (r = t.length));
                      var n = i === r;
                    } else var n = !0;
                    if (n) {
                      if (e.actions !== void 0) {
                        let i = e.actions,
                          w = r;
                        if (r === w)
                          if (Array.isArray(i)) {
                            if (i.length > 3)
                              return (
                                (q.errors = [
                                  {
                                    instancePath: s + '/actions',
                                    schemaPath: '#/properties/actions/maxItems',
                                    keyword: 'maxItems',
                                    params: { limit: 3 },
                                    message: 'must NOT have more than 3 items',
                                  },
                                ]),
                                !1
                              );
                            {
                              var d = !0;
                              let c = i.length;
                              for (let g = 0; g < c; g++) {
                                let f = i[g],
                                  v = r,
                                  O = r;
                                L(f, {
                                  instancePath: s + '/actions/' + g,
                                  parentData: i,
                                  parentDataProperty: g,
                                  rootData: l,
                                  dynamicAnchors: p,
                                }) || ((t = t === null ? L.errors : t.concat(L.errors)), (r = t.length));
                                var o = O === r;
                                if (o) {
                                  let _ = r;
                                  if (f && typeof f == 'object' && !Array.isArray(f)) {
                                    if (f.state !== void 0) {
                                      var m = !1;
                                      return (
                                        (q.errors = [
                                          {
                                            instancePath: s + '/actions/' + g + '/state',
                                            schemaPath:
                                              '#/properties/actions/items/allOf/1/properties/state/false schema',
                                            keyword: 'false schema',
                                            params: {},
                                            message: 'boolean schema is false',
                                          },
                                        ]),
                                        !1
                                      );
                                    } else var m = !0;
                                    if (m)
                                      if (f.outcome !== void 0) {
                                        var m = !1;
                                        return (
                                          (q.errors = [
                                            {
                                              instancePath: s + '/actions/' + g + '/outcome',
                                              schemaPath:
                                                '#/properties/actions/items/allOf/1/properties/outcome/false schema',
                                              keyword: 'false schema',
                                              params: {},
                                              message: 'boolean schema is false',
                                            },
                                          ]),
                                          !1
                                        );
                                      } else var m = !0;
                                  }
                                  var o = _ === r;
                                }
                                var d = v === r;
                                if (!d) break;
                              }
                            }
                          } else
                            return (
                              (q.errors = [
                                {
                                  instancePath: s + '/actions',
                                  schemaPath: '#/properties/actions/type',
                                  keyword: 'type',
                                  params: { type: 'array' },
                                  message: 'must be array',
                                },
                              ]),
                              !1
                            );
                        var n = w === r;
                      } else var n = !0;
                      if (n) {
                        if (e.tags !== void 0) {
                          let i = r;
                          E(e.tags, {
                            instancePath: s + '/tags',
                            parentData: e,
                            parentDataProperty: 'tags',
                            rootData: l,
                            dynamicAnchors: p,
                          }) || ((t = t === null ? E.errors : t.concat(E.errors)), (r = t.length));
                          var n = i === r;
                        } else var n = !0;
                        if (n) {
                          if (e.image_url !== void 0) {
                            let i = r;
                            H(e.image_url, {
                              instancePath: s + '/image_url',
                              parentData: e,
                              parentDataProperty: 'image_url',
                              rootData: l,
                              dynamicAnchors: p,
                            }) || ((t = t === null ? H.errors : t.concat(H.errors)), (r = t.length));
                            var n = i === r;
                          } else var n = !0;
                          if (n) {
                            if (e.icon !== void 0) {
                              let i = r;
                              Q(e.icon, {
                                instancePath: s + '/icon',
                                parentData: e,
                                parentDataProperty: 'icon',
                                rootData: l,
                                dynamicAnchors: p,
                              }) || ((t = t === null ? Q.errors : t.concat(Q.errors)), (r = t.length));
                              var n = i === r;
                            } else var n = !0;
                            if (n) {
                              if (e.actor !== void 0) {
                                let i = r;
                                pe(e.actor, {
                                  instancePath: s + '/actor',
                                  parentData: e,
                                  parentDataProperty: 'actor',
                                  rootData: l,
                                  dynamicAnchors: p,
                                }) || ((t = t === null ? pe.errors : t.concat(pe.errors)), (r = t.length));
                                var n = i === r;
                              } else var n = !0;
                              if (n) {
                                if (e.refs !== void 0) {
                                  let i = r;
                                  le(e.refs, {
                                    instancePath: s + '/refs',
                                    parentData: e,
                                    parentDataProperty: 'refs',
                                    rootData: l,
                                    dynamicAnchors: p,
                                  }) || ((t = t === null ? le.errors : t.concat(le.errors)), (r = t.length));
                                  var n = i === r;
                                } else var n = !0;
                                if (n) {
                                  if (e.group_key !== void 0) {
                                    let i = r;
                                    G(e.group_key, {
                                      instancePath: s + '/group_key',
                                      parentData: e,
                                      parentDataProperty: 'group_key',
                                      rootData: l,
                                      dynamicAnchors: p,
                                    }) || ((t = t === null ? G.errors : t.concat(G.errors)), (r = t.length));
                                    var n = i === r;
                                  } else var n = !0;
                                  if (n) {
                                    if (e.data !== void 0) {
                                      let i = r;
                                      fe(e.data, {
                                        instancePath: s + '/data',
                                        parentData: e,
                                        parentDataProperty: 'data',
                                        rootData: l,
                                        dynamicAnchors: p,
                                      }) ||
                                        ((t = t === null ? fe.errors : t.concat(fe.errors)), (r = t.length));
                                      var n = i === r;
                                    } else var n = !0;
                                    if (n) {
                                      if (e.locale !== void 0) {
                                        let i = r;
                                        ee(e.locale, {
                                          instancePath: s + '/locale',
                                          parentData: e,
                                          parentDataProperty: 'locale',
                                          rootData: l,
                                          dynamicAnchors: p,
                                        }) ||
                                          ((t = t === null ? ee.errors : t.concat(ee.errors)),
                                          (r = t.length));
                                        var n = i === r;
                                      } else var n = !0;
                                      if (n) {
                                        if (e.occurred_at !== void 0) {
                                          let i = r;
                                          re(e.occurred_at, {
                                            instancePath: s + '/occurred_at',
                                            parentData: e,
                                            parentDataProperty: 'occurred_at',
                                            rootData: l,
                                            dynamicAnchors: p,
                                          }) ||
                                            ((t = t === null ? re.errors : t.concat(re.errors)),
                                            (r = t.length));
                                          var n = i === r;
                                        } else var n = !0;
                                        if (n)
                                          if (e.expires_at !== void 0) {
                                            let i = r;
                                            ue(e.expires_at, {
                                              instancePath: s + '/expires_at',
                                              parentData: e,
                                              parentDataProperty: 'expires_at',
                                              rootData: l,
                                              dynamicAnchors: p,
                                            }) ||
                                              ((t = t === null ? ue.errors : t.concat(ue.errors)),
                                              (r = t.length));
                                            var n = i === r;
                                          } else var n = !0;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return (
        (q.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
          },
        ]),
        !1
      );
  return ((q.errors = t), r === 0);
}
q.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var fr = {
  description: 'What the producer sent. A client never shows two items of one key.',
  type: ['string', 'null'],
  minLength: 1,
  maxLength: 128,
  pattern: '^[^\\u0000-\\u001f]*$',
};
function J(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = J.evaluated;
  if (
    (a.dynamicProps && (a.props = void 0),
    a.dynamicItems && (a.items = void 0),
    typeof e != 'string' && e !== null)
  )
    return (
      (J.errors = [
        {
          instancePath: s,
          schemaPath: '#/type',
          keyword: 'type',
          params: { type: fr.type },
          message: 'must be string,null',
        },
      ]),
      !1
    );
  if (r === 0 && typeof e == 'string') {
    if (P(e) > 128)
      return (
        (J.errors = [
          {
            instancePath: s,
            schemaPath: '#/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
          },
        ]),
        !1
      );
    if (P(e) < 1)
      return (
        (J.errors = [
          {
            instancePath: s,
            schemaPath: '#/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
          },
        ]),
        !1
      );
    if (!j.test(e))
      return (
        (J.errors = [
          {
            instancePath: s,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[^\\u0000-\\u001f]*$' },
            message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
          },
        ]),
        !1
      );
  }
  return ((J.errors = t), r === 0);
}
J.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function se(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = se.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0 && r === 0))
    if (typeof e == 'string')
      if (he.test(e)) {
        if (!ye.validate(e))
          return (
            (se.errors = [
              {
                instancePath: s,
                schemaPath: '#/format',
                keyword: 'format',
                params: { format: 'date-time' },
                message: 'must match format "date-time"',
              },
            ]),
            !1
          );
      } else
        return (
          (se.errors = [
            {
              instancePath: s,
              schemaPath: '#/pattern',
              keyword: 'pattern',
              params: { pattern: 'Z$' },
              message: 'must match pattern "Z$"',
            },
          ]),
          !1
        );
    else
      return (
        (se.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
          },
        ]),
        !1
      );
  return ((se.errors = t), r === 0);
}
se.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function x(
  e,
  {
    instancePath: s = '',
    parentData: y,
    parentDataProperty: u,
    rootData: l = e,
    dynamicAnchors: p = {},
  } = {},
) {
  let t = null,
    r = 0,
    a = x.evaluated;
  if ((a.dynamicProps && (a.props = void 0), a.dynamicItems && (a.items = void 0), r === 0))
    if (e && typeof e == 'object' && !Array.isArray(e)) {
      let i;
      if ((e.to === void 0 && (i = 'to')) || (e.notification === void 0 && (i = 'notification')))
        return (
          (x.errors = [
            {
              instancePath: s,
              schemaPath: '#/required',
              keyword: 'required',
              params: { missingProperty: i },
              message: "must have required property '" + i + "'",
            },
          ]),
          !1
        );
      {
        let w = r;
        for (let h in e)
          if (!(
            h === 'to' ||
            h === 'notification' ||
            h === 'dedup_key' ||
            h === 'on_duplicate' ||
            h === 'deliver_at' ||
            h === 'channels'
          )) {
            return (
              (x.errors = [
                {
                  instancePath: s,
                  schemaPath: '#/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: h },
                  message: 'must NOT have additional properties',
                },
              ]),
              !1
            );
            break;
          }
        if (w === r) {
          if (e.to !== void 0) {
            let h = e.to,
              c = r;
            if (r === c)
              if (h && typeof h == 'object' && !Array.isArray(h)) {
                if (Object.keys(h).length > 1)
                  return (
                    (x.errors = [
                      {
                        instancePath: s + '/to',
                        schemaPath: '#/properties/to/maxProperties',
                        keyword: 'maxProperties',
                        params: { limit: 1 },
                        message: 'must NOT have more than 1 properties',
                      },
                    ]),
                    !1
                  );
                if (Object.keys(h).length < 1)
                  return (
                    (x.errors = [
                      {
                        instancePath: s + '/to',
                        schemaPath: '#/properties/to/minProperties',
                        keyword: 'minProperties',
                        params: { limit: 1 },
                        message: 'must NOT have fewer than 1 properties',
                      },
                    ]),
                    !1
                  );
                {
                  let g = r;
                  for (let f in h)
                    if (!(f === 'users' || f === 'roles' || f === 'all')) {
                      return (
                        (x.errors = [
                          {
                            instancePath: s + '/to',
                            schemaPath: '#/properties/to/additionalProperties',
                            keyword: 'additionalProperties',
                            params: { additionalProperty: f },
                            message: 'must NOT have additional properties',
                          },
                        ]),
                        !1
                      );
                      break;
                    }
                  if (g === r) {
                    if (h.users !== void 0) {
                      let f = h.users,
                        v = r;
                      if (r === v)
                        if (Array.isArray(f)) {
                          if (f.length > 1e4)
                            return (
                              (x.errors = [
                                {
                                  instancePath: s + '/to/users',
                                  schemaPath: '#/properties/to/properties/users/maxItems',
                                  keyword: 'maxItems',
                                  params: { limit: 1e4 },
                                  message: 'must NOT have more than 10000 items',
                                },
                              ]),
                              !1
                            );
                          if (f.length < 1)
                            return (
                              (x.errors = [
                                {
                                  instancePath: s + '/to/users',
                                  schemaPath: '#/properties/to/properties/users/minItems',
                                  keyword: 'minItems',
                                  params: { limit: 1 },
                                  message: 'must NOT have fewer than 1 items',
                                },
                              ]),
                              !1
                            );
                          {
                            var n = !0;
                            let O = f.length;
                            for (let b = 0; b < O; b++) {
                              let _ = f[b],
                                I = r;
                              if (r === I)
                                if (typeof _ == 'string') {
                                  if (P(_) > 128)
                                    return (
                                      (x.errors = [
                                        {
                                          instancePath: s + '/to/users/' + b,
                                          schemaPath: '#/properties/to/properties/users/items/maxLength',
                                          keyword: 'maxLength',
                                          params: { limit: 128 },
                                          message: 'must NOT have more than 128 characters',
                                        },
                                      ]),
                                      !1
                                    );
                                  if (P(_) < 1)
                                    return (
                                      (x.errors = [
                                        {
                                          instancePath: s + '/to/users/' + b,
                                          schemaPath: '#/properties/to/properties/users/items/minLength',
                                          keyword: 'minLength',
                                          params: { limit: 1 },
                                          message: 'must NOT have fewer than 1 characters',
                                        },
                                      ]),
                                      !1
                                    );
                                  if (!j.test(_))
                                    return (
                                      (x.errors = [
                                        {
                                          instancePath: s + '/to/users/' + b,
                                          schemaPath: '#/properties/to/properties/users/items/pattern',
                                          keyword: 'pattern',
                                          params: { pattern: '^[^\\u0000-\\u001f]*$' },
                                          message: 'must match pattern "^[^\\u0000-\\u001f]*$"',
                                        },
                                      ]),
                                      !1
                                    );
                                } else
                                  return (
                                    (x.errors = [
                                      {
                                        instancePath: s + '/to/users/' + b,
                                        schemaPath: '#/properties/to/properties/users/items/type',
                                        keyword: 'type',
                                        params: { type: 'string' },
                                        message: 'must be string',
                                      },
                                    ]),
                                    !1
                                  );
                              var n = I === r;
                              if (!n) break;
                            }
                          }
                        } else
                          return (
                            (x.errors = [
                              {
                                instancePath: s + '/to/users',
                                schemaPath: '#/properties/to/properties/users/type',
                                keyword: 'type',
                                params: { type: 'array' },
                                message: 'must be array',
                              },
                            ]),
                            !1
                          );
                      var d = v === r;
                    } else var d = !0;
                    if (d) {
                      if (h.roles !== void 0) {
                        let f = h.roles,
                          v = r;
                        if (r === v)
                          if (Array.isArray(f)) {
                            if (f.length > 100)
                              return (
                                (x.errors = [
                                  {
                                    instancePath: s + '/to/roles',
                                    schemaPath: '#/properties/to/properties/roles/maxItems',
                                    keyword: 'maxItems',
                                    params: { limit: 100 },
                                    message: 'must NOT have more than 100 items',
                                  },
                                ]),
                                !1
                              );
                            if (f.length < 1)
                              return (
                                (x.errors = [
                                  {
                                    instancePath: s + '/to/roles',
                                    schemaPath: '#/properties/to/properties/roles/minItems',
                                    keyword: 'minItems',
                                    params: { limit: 1 },
                                    message: 'must NOT have fewer than 1 items',
                                  },
                                ]),
                                !1
                              );
                            {
                              var o = !0;
                              let b = f.length;
                              for (let _ = 0; _ < b; _++) {
                                let I = f[_],
                                  N = r;
                                if (r === N)
                                  if (typeof I == 'string') {
                                    if (P(I) > 64)
                                      return (
                                        (x.errors = [
                                          {
                                            instancePath: s + '/to/roles/' + _,
                                            schemaPath: '#/properties/to/properties/roles/items/maxLength',
                                            keyword: 'maxLength',
                                            params: { limit: 64 },
                                            message: 'must NOT have more than 64 characters',
                                          },
                                        ]),
                                        !1
                                      );
                                    if (P(I) < 1)
                                      return (
                                        (x.errors = [
                                          {
                                            instancePath: s + '/to/roles/' + _,
                                            schemaPath: '#/properties/to/properties/roles/items/minLength',
                                            keyword: 'minLength',
                                            params: { limit: 1 },
                                            message: 'must NOT have fewer than 1 characters',
                                          },
                                        ]),
                                        !1
                                      );
                                  } else
                                    return (
                                      (x.errors = [
                                        {
                                          instancePath: s + '/to/roles/' + _,
                                          schemaPath: '#/properties/to/properties/roles/items/type',
                                          keyword: 'type',
                                          params: { type: 'string' },
                                          message: 'must be string',
                                        },
                                      ]),
                                      !1
                                    );
                                var o = N === r;
                                if (!o) break;
                              }
                            }
                          } else
                            return (
                              (x.errors = [
                                {
                                  instancePath: s + '/to/roles',
                                  schemaPath: '#/properties/to/properties/roles/type',
                                  keyword: 'type',
                                  params: { type: 'array' },
                                  message: 'must be array',
                                },
                              ]),
                              !1
                            );
                        var d = v === r;
                      } else var d = !0;
                      if (d)
                        if (h.all !== void 0) {
                          let f = r;
                          if (h.all !== !0)
                            return (
                              (x.errors = [
                                {
                                  instancePath: s + '/to/all',
                                  schemaPath: '#/properties/to/properties/all/const',
                                  keyword: 'const',
                                  params: { allowedValue: !0 },
                                  message: 'must be equal to constant',
                                },
                              ]),
                              !1
                            );
                          var d = f === r;
                        } else var d = !0;
                    }
                  }
                }
              } else
                return (
                  (x.errors = [
                    {
                      instancePath: s + '/to',
                      schemaPath: '#/properties/to/type',
                      keyword: 'type',
                      params: { type: 'object' },
                      message: 'must be object',
                    },
                  ]),
                  !1
                );
            var m = c === r;
          } else var m = !0;
          if (m) {
            if (e.notification !== void 0) {
              let h = r;
              q(e.notification, {
                instancePath: s + '/notification',
                parentData: e,
                parentDataProperty: 'notification',
                rootData: l,
                dynamicAnchors: p,
              }) || ((t = t === null ? q.errors : t.concat(q.errors)), (r = t.length));
              var m = h === r;
            } else var m = !0;
            if (m) {
              if (e.dedup_key !== void 0) {
                let h = r;
                J(e.dedup_key, {
                  instancePath: s + '/dedup_key',
                  parentData: e,
                  parentDataProperty: 'dedup_key',
                  rootData: l,
                  dynamicAnchors: p,
                }) || ((t = t === null ? J.errors : t.concat(J.errors)), (r = t.length));
                var m = h === r;
              } else var m = !0;
              if (m) {
                if (e.on_duplicate !== void 0) {
                  let h = e.on_duplicate,
                    c = r;
                  if (typeof h != 'string')
                    return (
                      (x.errors = [
                        {
                          instancePath: s + '/on_duplicate',
                          schemaPath: '#/properties/on_duplicate/type',
                          keyword: 'type',
                          params: { type: 'string' },
                          message: 'must be string',
                        },
                      ]),
                      !1
                    );
                  if (!(h === 'ignore' || h === 'update' || h === 'error'))
                    return (
                      (x.errors = [
                        {
                          instancePath: s + '/on_duplicate',
                          schemaPath: '#/properties/on_duplicate/enum',
                          keyword: 'enum',
                          params: { allowedValues: Ee.properties.on_duplicate.enum },
                          message: 'must be equal to one of the allowed values',
                        },
                      ]),
                      !1
                    );
                  var m = c === r;
                } else var m = !0;
                if (m) {
                  if (e.deliver_at !== void 0) {
                    let h = e.deliver_at,
                      c = r,
                      g = r,
                      f = !1,
                      v = r;
                    se(h, {
                      instancePath: s + '/deliver_at',
                      parentData: e,
                      parentDataProperty: 'deliver_at',
                      rootData: l,
                      dynamicAnchors: p,
                    }) || ((t = t === null ? se.errors : t.concat(se.errors)), (r = t.length));
                    var $ = v === r;
                    f = f || $;
                    let O = r;
                    if (h !== null) {
                      let _ = {
                        instancePath: s + '/deliver_at',
                        schemaPath: '#/properties/deliver_at/anyOf/1/type',
                        keyword: 'type',
                        params: { type: 'null' },
                        message: 'must be null',
                      };
                      (t === null ? (t = [_]) : t.push(_), r++);
                    }
                    var $ = O === r;
                    if (((f = f || $), f)) ((r = g), t !== null && (g ? (t.length = g) : (t = null)));
                    else {
                      let _ = {
                        instancePath: s + '/deliver_at',
                        schemaPath: '#/properties/deliver_at/anyOf',
                        keyword: 'anyOf',
                        params: {},
                        message: 'must match a schema in anyOf',
                      };
                      return (t === null ? (t = [_]) : t.push(_), r++, (x.errors = t), !1);
                    }
                    var m = c === r;
                  } else var m = !0;
                  if (m)
                    if (e.channels !== void 0) {
                      let h = e.channels,
                        c = r;
                      if (!Array.isArray(h) && h !== null)
                        return (
                          (x.errors = [
                            {
                              instancePath: s + '/channels',
                              schemaPath: '#/properties/channels/type',
                              keyword: 'type',
                              params: { type: Ee.properties.channels.type },
                              message: 'must be array,null',
                            },
                          ]),
                          !1
                        );
                      if (r === c && Array.isArray(h)) {
                        var D = !0;
                        let f = h.length;
                        for (let v = 0; v < f; v++) {
                          let O = h[v],
                            b = r;
                          if (r === b)
                            if (typeof O == 'string') {
                              if (P(O) > 32)
                                return (
                                  (x.errors = [
                                    {
                                      instancePath: s + '/channels/' + v,
                                      schemaPath: '#/properties/channels/items/maxLength',
                                      keyword: 'maxLength',
                                      params: { limit: 32 },
                                      message: 'must NOT have more than 32 characters',
                                    },
                                  ]),
                                  !1
                                );
                            } else
                              return (
                                (x.errors = [
                                  {
                                    instancePath: s + '/channels/' + v,
                                    schemaPath: '#/properties/channels/items/type',
                                    keyword: 'type',
                                    params: { type: 'string' },
                                    message: 'must be string',
                                  },
                                ]),
                                !1
                              );
                          var D = b === r;
                          if (!D) break;
                        }
                      }
                      var m = c === r;
                    } else var m = !0;
                }
              }
            }
          }
        }
      }
    } else
      return (
        (x.errors = [
          {
            instancePath: s,
            schemaPath: '#/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
          },
        ]),
        !1
      );
  return ((x.errors = t), r === 0);
}
x.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Pr = k;
export {
  gr as validateActRequest,
  hr as validateBulkRequest,
  vr as validateCreateRequest,
  Pr as validateFilter,
  yr as validatePatch,
};
