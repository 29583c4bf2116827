/// The names of months as people write them in English, French and Spanish.
enum MonthNames {
  /// The month whose name `word` is, in small letters without accents, or begins, with at least three
  /// letters.
  ///
  /// - Parameter word: The name or its beginning.
  /// - Returns: Its number, from 1; nil when it is none, or could be two.
  static func month(_ word: String) -> Int? {
    if let exact = names.firstIndex(where: { $0.contains(word) }) { return exact + 1 }
    guard word.count >= 3 else { return nil }
    let begun = names.indices.filter { names[$0].contains { $0.hasPrefix(word) } }
    return begun.count == 1 ? begun[0] + 1 : nil
  }

  private static let names: [[String]] = [
    "january janvier enero jan janv ene", "february fevrier febrero feb fev",
    "march mars marzo mar", "april avril abril apr avr abr", "may mai mayo",
    "june juin junio jun", "july juillet julio jul juil", "august aout agosto aug ago",
    "september septembre septiembre setiembre sep sept set",
    "october octobre octubre oct", "november novembre noviembre nov",
    "december decembre diciembre dec dic",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Whether the word is the name of a day of the week, or the beginning of one.
  static func isWeekday(_ word: String) -> Bool {
    word.count >= 3 && weekdays.contains { $0.hasPrefix(word) }
  }

  private static let weekdays = """
    monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi \
    samedi dimanche lunes martes miercoles jueves viernes sabado domingo
    """.split(separator: " ")
}
