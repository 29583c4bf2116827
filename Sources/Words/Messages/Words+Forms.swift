/// Numbers and lists, each in the way of the language: by rows of its table.
extension Words {
  /// The number with the digits, the mark between thousands and the minus sign of the language.
  ///
  /// The rows are `number.digits` (ten characters, 0 to 9), `number.group` (what stands between
  /// thousands; empty for nothing) and `number.minus`.
  public func number(_ number: Int) -> String {
    let style = table.numberStyle
    if style.isPlain { return "\(number)" }
    let digits = "\(number.magnitude)".compactMap(\.wholeNumberValue).map { style.digits[$0] }
    var text = number < 0 ? style.minus : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += style.group }
      text.append(digit)
    }
    return text
  }

  /// The members as they stand in a sentence: "a, b and c".
  ///
  /// The rows are `list.STYLE.two`, `list.STYLE.next` and `list.STYLE.last`, each of which joins
  /// `{before}` and `{after}`; `list.more` says how many are not named. `most` is how many are named
  /// at most when one more would not do, nil for all; `style` is "and", "or", "plain" for
  /// commas alone, "clauses", "sentences" or "row", which has dots between. A list of nothing is an empty text.
  public func list(_ members: [String], most: Int? = nil, style: String = "and") -> String {
    var members = members
    if let most = most.map({ max(0, $0) }), members.count - 1 > most {
      members = members.prefix(most) + [self("list.more", count: members.count - most)]
    }
    guard let first = members.first else { return "" }
    let last = members.count - 1
    return members.indices.dropFirst().reduce(first) { before, index in
      let row = index < last ? "next" : last == 1 ? "two" : "last"
      return self("list.\(style).\(row)", before: before, after: members[index])
    }
  }
}

extension Words {
  /// The sentences that are not nil, one behind the other.
  public func sentences(_ sentences: String?...) -> String {
    list(sentences.compactMap(\.self), style: "sentences")
  }
}

/// How a language writes numbers.
struct NumberStyle: Sendable {
  let digits: [Character]
  let group: String
  let minus: String
  /// Whether numbers are written as Swift does.
  let isPlain: Bool

  /// The style of these rows; what is nil, or has not ten digits, is as Swift does.
  init(digits: String?, group: String?, minus: String?) {
    let plain = "0123456789"
    let ten = digits.flatMap { $0.count == 10 ? $0 : nil } ?? plain
    self.digits = Array(ten)
    self.group = group ?? ""
    self.minus = minus ?? "-"
    isPlain = ten == plain && self.group.isEmpty && self.minus == "-"
  }
}
