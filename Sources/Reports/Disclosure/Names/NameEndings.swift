/// What languages join to names: the endings of cases and plurals, folded.
enum NameEndings {
  /// Whether a name can go on with `letters`.
  static func contains(_ letters: some Collection<UInt32>) -> Bool {
    guard letters.count < 6 else { return false }
    return all.contains(Array(letters))
  }

  /// Whether a Korean word that begins with a name can go on with `letters`.
  static func korean(_ letters: some Collection<UInt32>) -> Bool {
    letters.count < 6 && korean.contains(Array(letters))
  }

  /// What stays of a name when another ending takes the place of its own.
  static func stems(of word: String) -> [NameForm] {
    var stems: [String] = []
    let small = CommonWords.key(word)
    if let last = small.last, "aeiouyąęáéíóúýěаяеёиоуыьйъюαηοω".contains(last) {
      stems.append(String(word.dropLast()))
    }
    for ending in ["as", "is", "us", "os", "es", "ος", "ης", "ας", "ής", "ός", "άς", "ys", "ius"]
    where small.hasSuffix(ending) {
      stems.append(String(word.dropLast(ending.count)))
    }
    if small.hasSuffix("nen") { stems.append(word.dropLast(3) + "s") }
    // "Marek" is "Marka", "Павел" is "Павла".
    if small.count > 3,
      ["ek", "el", "ec", "er", "ok", "ек", "ел", "ец", "ок", "ёк"].contains(where: small.hasSuffix)
    {
      stems.append(String(word.dropLast(2) + word.suffix(1)))
    }
    return stems.filter { $0.count > 2 }.compactMap { NameForm(.stem, $0) }
  }

  private static let all: Set<[UInt32]> = Set(
    """
    s es ens sche schen scher isch ische \
    a u e i o em om ie ego emu im ym ych ich ow owi ami ach ov ova ove ovi ou iho imu ymi ej iej ii \
    iem owie owa owej oveho ima ama in ina ovou ovej ovu ovic ova y \
    n elle ella elta essa esta een ta sta ssa lla lle lta ksi na en an on kin ko han een aan iin oon sen lta ltä ille illa iltä \
    nak nek t at et ot val vel ra re ban ben ba be bol tol rol hoz hez nal nel ig ert je ja k ek ak \
    ul le lt ga st sse ks is as ys us iui ui ai ę am um ae orum ius iu \
    un nin nun ni yi ya ye da de dan den tan ten la yla yle \
    а у е ы и ю я о ои еи ом ем им ым ою ею ого ему ому его ых их ами ям ах ях ам ов ове ови еви ия ию \
    ием иеи ои ин ина ової \
    ου ο ε η ησ α ασ ων ουσ οι εσ ιου
    """.split(whereSeparator: \.isWhitespace).map { NameText(String($0)).letters })

  private static let korean: Set<[UInt32]> = Set(
    """
    이 가 은 는 을 를 의 도 와 과 에게 께 께서 한테 님 씨 아 야 만 로 으로 이가 이는 이도 이를 이의 이와 이에게 이랑 랑 이나 나 \
    부터 까지 에 에서 에게서 님이 님은 님의 님께 님께서 님을 님도 씨가 씨는 씨의 씨도 씨를 씨와 씨에게 라고 이라고 입니다 이다 처럼 \
    보다 마저 조차 이란 란 이며 며
    """.split(whereSeparator: \.isWhitespace).map { NameText(String($0)).letters })
}
