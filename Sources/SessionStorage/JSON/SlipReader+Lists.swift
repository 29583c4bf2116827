import WorkshopModel

extension SlipReader {
  /// The elements of the list that begins here, of which there were `count` under the same name.
  mutating func list(after count: Int = 0) -> [Value] {
    brackets.append(UInt8(ascii: "["))
    defer { brackets.removeLast() }
    position += 1
    var elements: [Value] = []
    while true {
      skipSpace()
      switch peek() {
      case nil:
        slip(Fact("json.cutOff"))
        return elements
      case UInt8(ascii: "]")?:
        position += 1
        return elements
      case UInt8(ascii: ",")?:
        slip(Fact("json.commaTooMany"), isHarmless: true)
        position += 1
      case UInt8(ascii: "}")?:
        guard isStrayBrace(after: elements) else {
          slip(Fact("json.listOpenBefore"))
          return elements
        }
        slip(Fact("json.braceTooMany"))
        position += 1
      default:
        path.append("\(count + elements.count)")
        let goesOn = element(in: &elements)
        path.removeLast()
        guard goesOn else { return elements }
      }
    }
  }

  /// Reads an element; false when it is seen to be a member of the object above.
  private mutating func element(in elements: inout [Value]) -> Bool {
    let start = position
    let known = slips.count
    guard let value = value() else {
      missingValue()
      return true
    }
    skipSpace()
    if peek() == UInt8(ascii: ":"), let name = value.string {
      position = start
      slips.removeSubrange(known...)
      isCutOff = false
      guard elements.isEmpty || elements.last?.object != nil, !landmarks.contains(name) else {
        slip(Fact("json.listOpenBefore"))
        return false
      }
      slip(Fact("json.braceMissing"))
      brackets.append(UInt8(ascii: "{"))
      elements.append(.object(Members(uniqueNames: members())))
      brackets.removeLast()
    } else {
      elements.append(value)
    }
    separate(before: "]")
    return true
  }

  /// Whether the brace here ends nothing, rather than the object that the list is in.
  private func isStrayBrace(after elements: [Value]) -> Bool {
    guard elements.last?.object != nil || brackets.count == 2 else { return false }
    var next = SlipReader(bytes)
    next.position = position + 1
    next.skipSpace()
    if next.peek() == UInt8(ascii: ",") {
      next.position += 1
      next.skipSpace()
    }
    let isFollowed = next.peek() == UInt8(ascii: "{") || next.peek() == UInt8(ascii: "]")
    return isFollowed && elements.last?.object != nil || brackets.count == 2 && next.peek() != nil
  }
}
