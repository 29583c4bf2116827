/// The marks that tools put into the name of a file that was changed in two places, when they keep
/// both states: "day (Maya's conflicted copy 2019-11-25).json".
///
/// Only marks that no person writes are here. " 2", " (1)", "-LAPTOP" and the like come from tools
/// as well, but somebody may have named a file of their own so.
enum CopyMark {
  /// Whether `mark`, which follows the name of the session in that of another file, is one or
  /// several that tools make.
  static func isOfTool(_ mark: String) -> Bool {
    let signs = Array(mark)
    guard let first = signs.first, " (-_.[~".contains(first) else { return false }
    // A copy of a copy has two. A mark ends where another may begin, whatever came before it.
    let ends =
      signs.indices.dropFirst().filter { index in
        beginnings.contains { signs[index...].starts(with: $0) }
      } + [signs.count]
    var reached: Set = [0]
    for start in [0] + ends where reached.contains(start) {
      for end in ends where end > start && !reached.contains(end) {
        if isSingle(signs[start..<end]) { reached.insert(end) }
      }
    }
    return reached.contains(signs.count)
  }

  /// How a mark begins that follows another.
  private static let beginnings = [" (", ".sync-conflict-"]

  private static func isSingle(_ mark: ArraySlice<Character>) -> Bool {
    // A mark has no brackets but a pair that ends with it; to look for that is quick.
    let brackets = mark.indices.filter { isBracket(mark[$0]) }
    guard brackets.isEmpty || brackets.count == 2 && brackets[1] == mark.endIndex - 1 else {
      return false
    }
    return patterns.contains { matches(mark, $0) } || isPhrase(String(mark).lowercased())
  }

  private static func isBracket(_ sign: Character) -> Bool { "()[]".contains(sign) }

  /// Whether a mark is a phrase for such a copy, in brackets among other words or at the beginning.
  private static func isPhrase(_ mark: String) -> Bool {
    let inner = mark.drop { " -_".contains($0) }
    guard let first = inner.first else { return false }
    guard let closing: Character = ["(": ")", "[": "]"][first] else {
      return !inner.contains(where: isBracket) && phrases.contains { inner.hasPrefix($0) }
    }
    let words = inner.dropFirst().dropLast()
    return inner.last == closing && !words.contains(where: isBracket)
      && phrases.contains { words.contains($0) }
  }

  /// Whether `text` is what `pattern` says: 0 stands for a digit, * for anything but brackets.
  private static func matches(_ text: ArraySlice<Character>, _ pattern: [Character]) -> Bool {
    var (text, rest) = (text, pattern[...])
    // What is left of both after the last *, which takes one sign more when the rest does not fit.
    var last: (text: ArraySlice<Character>, rest: ArraySlice<Character>)?
    while let sign = text.first {
      if rest.first == "*" {
        rest.removeFirst()
        last = (text, rest)
      } else if let wanted = rest.first, fits(sign, wanted) {
        text.removeFirst()
        rest.removeFirst()
      } else {
        guard let (taken, behind) = last, let next = taken.first, !isBracket(next) else {
          return false
        }
        (text, rest) = (taken.dropFirst(), behind)
        last = (text, rest)
      }
    }
    return rest.allSatisfy { $0 == "*" }
  }

  private static func fits(_ sign: Character, _ wanted: Character) -> Bool {
    wanted == "0" ? sign.isASCII && sign.isNumber : sign == wanted
  }

  /// The marks with letters and digits in fixed places, by tool.
  private static let patterns = [
    // Syncthing, Obsidian
    ".sync-conflict-*", "~sync-conflict-*",
    // ownCloud, Nextcloud until 2.5
    "_conflict-00000000-000000", "_conflict-*-00000000-000000",
    // Nextcloud, OpenCloud
    " (case clash from *)",
    // Seafile
    " (SFConflict *)",
    // Resilio Sync
    ".Conflict", ".Conflict0", ".Conflict00",
    // Synology Drive, Cloud Station
    "_*_*-00-0000-0000_Conflict", "_*_*-00-000000-0000_Conflict",
    // Cozy
    "-conflict-0000-00-00T00_00_00*", "-conflict-0000-00-00T00:00:00*",
    // rclone bisync
    ".conflict0", ".conflict00", "..path1", "..path2",
    // Proton Drive
    " (# Name clash *)", " (# Conflict *)",
    // Unison
    " (copy: conflict *)", " (copy 0: conflict *)",
    // SpiderOak, SugarSync, Parsec
    " (Conflict from *)", " (Parsec sync conflict *)", " (Parsec - content conflict)",
    // Dropbox, of names that differ in case, spaces or the way letters are put together
    " (Case Conflict)", " (Case Conflict 0)", " (*case conflict*0000-00-00*)",
    " (Selective Sync Conflict)", " (Selective Sync Conflict 0)",
    " (Unicode Encoding Conflict)", " (Unicode Encoding Conflict 0)",
    " (White Space Conflict)", " (White Space Conflict 0)",
  ].map { Array($0) }

  /// What tools call such a copy in the languages that they speak, in small letters.
  private static let phrases = [
    // English
    "conflicted copy", "conflicting copy", "conflict copy",
    // German, Dutch
    "in konflikt stehende kopie", "konfliktkopie", "konflikt-kopie", "konfliktierende kopie",
    "conflicterende kopie", "conflicterend exemplaar", "conflictkopie", "kopie met conflict",
    // French, Spanish, Catalan, Galician, Portuguese, Italian, Romanian
    "copie en conflit", "copie conflictuelle", "copia en conflicto", "copia conflictiva",
    "còpia en conflicte", "còpia conflictiva", "copia en conflito", "cópia em conflito",
    "cópia conflituante", "cópia conflitante", "copia in conflitto", "copie în conflict",
    "copie aflată în conflict",
    // Swedish, Danish, Norwegian, Icelandic, Finnish, Estonian
    "konflikterande kopia", "konfliktkopia", "kopia i konflikt", "modstridende kopi",
    "motstridende kopi", "konfliktkopi", "kopi i konflikt", "ristiriitainen kopio",
    "ristiriidassa oleva kopio", "konfliktne koopia",
    // Polish, Czech, Slovak, Slovenian, Croatian, Hungarian, Lithuanian, Latvian
    "kopia powodująca konflikt", "kopia pozostająca w konflikcie", "kopia będąca w konflikcie",
    "kopia w konflikcie", "kopia konfliktowa", "konfliktowa kopia", "kopia z konfliktem",
    "konfliktní kopie", "kopie v konfliktu", "konfliktná kópia", "kópia v konflikte",
    "kopija v sporu", "kopija u sukobu", "sukobljena kopija", "konfliktna kopija",
    "ütköző példány", "ütköző másolat", "konfliktuojanti kopija", "konfliktējoša kopija",
    // Russian, Ukrainian, Belarusian, Bulgarian, Serbian
    "конфликтующая копия", "конфликтная копия", "копия с конфликтом", "конфліктна копія",
    "конфліктуюча копія", "канфліктная копія", "конфликтно копие", "копие в конфликт",
    "конфликтна копија",
    // Greek, Turkish
    "αντίγραφο σε διένεξη", "αντικρουόμενο αντίγραφο", "çakışan kopya", "çakışma kopyası",
    "çakışan kopyası",
    // Arabic, Hebrew, Persian
    "نسخة متعارضة", "نسخة متضاربة", "עותק מתנגש", "עותק בהתנגשות", "نسخه متعارض",
    "نسخهٔ متعارض",
    // Japanese, Korean, Chinese
    "競合コピー", "競合するコピー", "競合したコピー", "問題のあるコピー", "衝突コピー",
    "충돌된 사본", "충돌 사본", "충돌한 사본", "충돌하는 사본", "충돌된 복사본", "충돌 복사본",
    "冲突副本", "冲突的副本", "冲突拷贝", "有冲突的副本", "衝突複本", "衝突的複本", "衝突副本",
    "衝突的副本", "有衝突的複本",
    // Indonesian, Malay, Vietnamese, Thai
    "salinan konflik", "salinan yang berkonflik", "salinan bercanggah", "bản sao xung đột",
    "bản sao bị xung đột", "สำเนาที่ขัดแย้ง", "สำเนาที่มีข้อขัดแย้ง",
  ]
}
