/// Parts of English sentences.
enum English {
  /// The most members of a list that are named.
  private static let most = 8

  /// The number with the noun that fits it.
  static func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Whether the number is called small.
  static func isSmall(_ number: Int) -> Bool { (1..<Insight.smallLimit).contains(number) }

  /// Says that the number is small where it is.
  static func small(_ number: Int) -> String { isSmall(number) ? ", a small number" : "" }

  /// The same where the sentence goes on.
  static func smallAside(_ number: Int) -> String {
    let small = small(number)
    return small.isEmpty ? "" : small + ","
  }

  /// "2 of 9, a small number": says so of the part as of the whole.
  static func share(_ part: Int, of whole: Int) -> String {
    "\(part) of \(whole)\(smallPart(part, of: whole))"
  }

  /// Says that the part or the whole is small where one is.
  static func smallPart(_ part: Int, of whole: Int) -> String {
    isSmall(part) || isSmall(whole) ? ", a small number" : ""
  }

  /// A sentence on its own, for numbers that stand too close together to say it of each.
  static func smallOnes(_ numbers: [Int]) -> String {
    let small = numbers.count(where: isSmall)
    guard small > 0 else { return "" }
    return small == 1 ? "One of these numbers is small." : "Some of these numbers are small."
  }

  /// "a, b and c", the rest of a long list as a number.
  static func list(_ members: [String], _ conjunction: String = "and") -> String {
    let shown =
      members.count > most + 1
      ? members.prefix(most) + ["\(members.count - most) more"] : members[...]
    guard let last = shown.last else { return "" }
    guard shown.count > 1 else { return last }
    return shown.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// "group I", "groups I and II".
  static func groups(_ numbers: [String]) -> String {
    (numbers.count == 1 ? "group " : "groups ") + list(numbers)
  }

  /// "both groups", "all 4 groups".
  static func all(_ count: Int, _ many: String) -> String {
    count == 2 ? "both \(many)" : "all \(count) \(many)"
  }

  /// "either group", "any of the 4 groups"; of one alone its name.
  static func any(of groups: [String]) -> String {
    switch groups.count {
    case 0, 1: self.groups(groups)
    case 2: "either group"
    default: "any of the \(groups.count) groups"
    }
  }

  /// "in all 4 groups", "in 2 of 4 groups (I and III)".
  static func spread(_ groups: [String], missing: [String]) -> String {
    let all = groups.count + missing.count
    guard all > 1 else { return "in " + self.groups(groups + missing) }
    guard !missing.isEmpty else { return "in \(self.all(all, "groups"))" }
    return "in \(groups.count) of \(all) groups (\(list(groups)))"
  }

  /// ", on 2 of 4 norms"; empty where there is but one.
  static func norms(_ norms: NormSpread) -> String {
    guard norms.all > 1, norms.count > 0 else { return "" }
    let count = norms.count == norms.all
    let share = count ? all(norms.all, "norms") : "\(norms.count) of \(norms.all) norms"
    return norms.isExact ? ", on \(share)" : ", where people talk about \(share)"
  }

  /// "decision-maker 6, opinion-shaper 1".
  static func tally(_ counted: [Counted]) -> String {
    counted.map { "\(lower($0.title)) \($0.count)" }.joined(separator: ", ")
  }

  /// The sentences that are not empty, one after the other.
  static func text(_ sentences: String...) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The sentence, if the condition holds.
  static func when(_ condition: Bool, _ sentence: @autoclosure () -> String) -> String {
    condition ? sentence() : ""
  }

  /// The text with a capital letter in front.
  static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
