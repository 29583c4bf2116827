/// What a page of a report must not have in it, element by element and attribute by attribute.
enum PageRules {
  /// What fetches, acts, or is read in another way by some browsers.
  static let elements: Set = [
    "animate", "animatemotion", "animatetransform", "applet", "base", "bgsound", "embed",
    "fencedframe", "frame", "frameset", "iframe", "link", "noembed", "noframes", "noscript",
    "object", "plaintext", "portal", "script", "set", "xmp",
  ]

  /// The program's parts that are attributes.
  static let attributeParts: Set = ["ending", "lang"]

  private static let addresses: Set = [
    "action", "archive", "background", "classid", "codebase", "data", "dynsrc",
    "formaction", "href", "icon", "longdesc", "lowsrc", "manifest", "poster", "profile", "src",
    "xlink:href",
  ]

  /// What may have several addresses, or none that is in the page.
  private static let refused: Set = ["attributionsrc", "imagesrcset", "ping", "srcdoc", "srcset"]

  private static let styles: Set = [
    "clip-path", "cursor", "fill", "filter", "marker", "marker-end", "marker-mid", "marker-start",
    "mask", "stroke", "style",
  ]

  private static let headers: Set = [
    "content-language", "content-security-policy", "content-type", "x-ua-compatible",
  ]

  /// What is wrong with an attribute of an element; nil for nothing.
  static func problem(
    _ name: String, of element: String, _ value: [PageTemplate.Sign]
  ) -> PageProblem? {
    guard !refused.contains(name) else { return .foreign(name) }
    let isAddress = addresses.contains(name)
    let isInPage = value.first?.isOne(of: "#") ?? false
    if name.hasPrefix("on") { return .acting(name) }
    let isPlaceForData =
      !styles.contains(name) && name != "http-equiv" && (!isAddress || isInPage)
    if let tag = value.tags.first(where: { !isPlaceForData || $0.kind == .part }) {
      return .couldAct(tag: tag.source, name: name)
    }
    if isAddress { return isInPage ? nil : problem(withAddress: name, of: element, value.text) }
    if name == "http-equiv", !headers.contains(value.text.lowercased()) {
      return .acting(name)
    }
    guard styles.contains(name) else { return nil }
    guard let style = CharacterReferences.replaced(in: value.text) else {
      return .unknownSign(attribute: name)
    }
    return problem(withStyle: style)
  }

  private static func problem(
    withAddress name: String, of element: String, _ address: String
  ) -> PageProblem? {
    let address = address.lowercased()
    let isLink = name == "href" && (element == "a" || element == "area")
    let starts = isLink ? ["https://", "http://", "mailto:"] : ["data:"]
    let isPicture = name == "src" || element == "image" || element == "feimage"
    guard isLink || isPicture, starts.contains(where: address.hasPrefix) else {
      return .foreign("<\(element) \(name)>")
    }
    return nil
  }

  /// What is wrong with what stands in a `style` element; nil for nothing.
  static func problem(inStyle signs: [PageTemplate.Sign]) -> PageProblem? {
    if let tag = signs.tags.first(where: { $0.kind != .part || !$0.name.hasPrefix("look") }) {
      return .couldAct(tag: tag.source, name: "<style>")
    }
    let style = signs.text
    // In a drawing a style is read as text is; elsewhere a "&" and a letter are no style.
    guard CharacterReferences.replaced(in: style) == style else {
      return .signOfHTML
    }
    return problem(withStyle: style)
  }

  private static func problem(withStyle style: String) -> PageProblem? {
    let text = withoutEscapes(style).lowercased()
    for mark in ["@import", "image-set(", "image(", "src(", "expression(", "-moz-binding"]
    where text.contains(mark) {
      return .foreign(mark)
    }
    let isForeign = text.ranges(of: "url(").contains { found in
      let address = text[found.upperBound...].drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      return !address.hasPrefix("data:") && !address.hasPrefix("#")
    }
    return isForeign ? .foreign("url(") : nil
  }

  /// `style` with each sign as itself: "\75" is "u".
  private static func withoutEscapes(_ style: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = style.unicodeScalars[...]
    while let first = rest.popFirst() {
      guard first == "\\" else {
        result.append(first)
        continue
      }
      let digits = rest.prefix(6).prefix { $0.properties.isASCIIHexDigit }
      rest = rest.dropFirst(digits.count)
      if digits.isEmpty {
        if let sign = rest.popFirst() { result.append(sign) }
      } else {
        let code = UInt32(String(digits), radix: 16) ?? 0xFFFD
        result.append(Unicode.Scalar(code) ?? "\u{FFFD}")
        if rest.first?.properties.isWhitespace ?? false { rest.removeFirst() }
      }
    }
    return String(result)
  }
}

/// Signs that are written in HTML by number or name: "&#117;" for "u".
private enum CharacterReferences {
  private static let names: [Substring: Unicode.Scalar] = [
    "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">",
  ]

  /// `text` with each sign as itself; nil where one is named that is not known here.
  static func replaced(in text: String) -> String? {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let first = rest.popFirst() {
      guard first == "&", let next = rest.first, next == "#" || next.properties.isAlphabetic else {
        result.append(first)
        continue
      }
      guard let scalar = next == "#" ? number(&rest) : name(&rest) else { return nil }
      result.append(scalar)
      if rest.first == ";" { rest.removeFirst() }
    }
    return String(result)
  }

  private static func number(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    rest.removeFirst()
    let isHex = rest.first == "x" || rest.first == "X"
    if isHex { rest.removeFirst() }
    let digits = rest.prefix {
      isHex ? $0.properties.isASCIIHexDigit : ("0"..."9").contains($0)
    }
    rest = rest.dropFirst(digits.count)
    return UInt32(String(digits), radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
  }

  private static func name(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    let name = rest.prefix { $0.properties.isAlphabetic }
    rest = rest.dropFirst(name.count)
    return names[Substring(name)]
  }
}
