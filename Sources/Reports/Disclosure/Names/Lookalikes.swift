/// Letters of Latin, Greek and Cyrillic that look alike, by which a name can be written so that it is
/// read and not found.
enum Lookalikes {
  /// The scripts whose letters are taken for one another.
  enum Script: CaseIterable {
    case latin, greek, cyrillic

    /// The script of a folded letter; nil for a digit and for a letter of another script.
    init?(of letter: UInt32) {
      switch letter {
      case 0x61...0x7A, 0xC0..<0x250: self = .latin
      case 0x370..<0x400: self = .greek
      case 0x400..<0x530: self = .cyrillic
      default: return nil
      }
    }
  }

  /// The folded letter of `script` that looks like `letter`, itself where it is of that script; nil
  /// where none does.
  static func letter(like letter: UInt32, isCapital: Bool, in script: Script) -> UInt32? {
    guard let own = Script(of: letter) else { return letter }
    if own == script { return letter }
    let capital = isCapital ? capitals[own]?[script]?[letter] : nil
    return capital ?? smalls[own]?[script]?[letter]
  }

  /// `text` as it looks in letters of the other scripts; empty where they lack one of its letters.
  static func twins(of text: String) -> [String] {
    let letters = NameText(text)
    let scripts = Set(letters.letters.compactMap(Script.init))
    guard let own = scripts.first, scripts.count == 1 else { return [] }
    var twins: [String] = []
    for script in Script.allCases where script != own {
      for isShouted in [false, true] {
        if let twin = twin(of: letters, in: script, isShouted: isShouted), !twins.contains(twin) {
          twins.append(twin)
        }
      }
    }
    return twins
  }

  private static func twin(of text: NameText, in script: Script, isShouted: Bool) -> String? {
    var twin = String.UnicodeScalarView()
    for place in text.letters.indices {
      if text.gaps[place] > .change, place > 0 { twin.append(" ") }
      let isCapital = isShouted || text.capitals[place]
      guard let like = letter(like: text.letters[place], isCapital: isCapital, in: script),
        let scalar = Unicode.Scalar(like)
      else { return nil }
      twin.append(scalar)
    }
    return String(twin)
  }

  private typealias Table = [Script: [Script: [UInt32: UInt32]]]

  /// Cyrillic "і" is folded to "и", which stands for it here.
  private static let smalls: Table = [
    .cyrillic: [
      .latin: pairs("авгеиєјкмнопрстухѕԁһӏԛԝьүѵԍ", "abreiejkmhonpctyxsdhlqwbyvg"),
      .greek: pairs("авгеикмнопрстухф", "αβγεικμηοπρϲτυχφ"),
    ],
    .greek: [
      .latin: pairs("αβγεζηικμνορστυχωϲϳ", "abyeznikuvopotuxwcj"),
      .cyrillic: pairs("αβγεηικμοπρτυχφϲϳ", "авгеникмопртухфсј"),
    ],
    .latin: [
      .cyrillic: pairs("abcdeghijklmnopqrstvwxy", "авсԁеԍнијкӏмпорԛгѕтѵԝху"),
      .greek: pairs("abcehijkmnoptuvwxyz", "αβϲεηιϳκμηορτυνωχγζ"),
    ],
  ]

  /// Those that look like another letter when they are capitals.
  private static let capitals: Table = [
    .greek: [.latin: pairs("ημνυ", "hmny"), .cyrillic: pairs("η", "н")],
    .latin: [.greek: pairs("hmny", "ημνυ")],
  ]

  private static func pairs(_ from: String, _ to: String) -> [UInt32: UInt32] {
    Dictionary(
      zip(from.unicodeScalars.map(\.value), to.unicodeScalars.map(\.value)),
      uniquingKeysWith: { first, _ in first })
  }
}
