namespace SigTroubleshoot.Text.Json;

/// <summary>What is wrong with a text that should be JSON.</summary>
internal enum JsonFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The text is empty.</summary>
    Empty,

    /// <summary>A value is missing, or something else is in its place.</summary>
    ValueExpected,

    /// <summary>The name of a member, in quotation marks, is missing.</summary>
    NameExpected,

    /// <summary>The colon after a name is missing.</summary>
    ColonExpected,

    /// <summary>A comma or the end of the object or list is missing.</summary>
    CommaExpected,

    /// <summary>A string is not closed.</summary>
    StringNotClosed,

    /// <summary>An unknown escape sequence in a string.</summary>
    EscapeUnknown,

    /// <summary>A comment is not closed.</summary>
    CommentNotClosed,

    /// <summary>The text ends inside an object or a list.</summary>
    NotClosed,

    /// <summary>Something follows the value.</summary>
    TextAfterEnd,

    /// <summary>Objects and lists are nested too deeply.</summary>
    TooDeep,
}
