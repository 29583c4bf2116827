/// Numbers for groups.
public enum GroupNumber {
  /// The number that comes after `numbers`: in digits where all of them are, else a Roman one; the
  /// first that is free.
  public static func next(after numbers: [String]) -> String {
    let isPlain = !numbers.isEmpty && numbers.allSatisfy { Int($0) != nil }
    let taken = Set(numbers.map { $0.uppercased() })
    let written = { (number: Int) in isPlain ? "\(number)" : roman(number) }
    let free = (numbers.count + 1...numbers.count * 2 + 1).first { !taken.contains(written($0)) }
    return written(free ?? numbers.count + 1)
  }

  /// The number, from 1 to 3,999, in Roman figures.
  static func roman(_ number: Int) -> String {
    let figures = [
      (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, figure) in figures {
      while rest >= value {
        text += figure
        rest -= value
      }
    }
    return text
  }
}
