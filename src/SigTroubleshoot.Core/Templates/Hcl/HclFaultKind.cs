namespace SigTroubleshoot.Templates.Hcl;

/// <summary>What can be wrong with a file in HCL.</summary>
internal enum HclFaultKind
{
    /// <summary>An attribute or a block was expected.</summary>
    ItemExpected,

    /// <summary>An expression is not valid.</summary>
    ExpressionInvalid,

    /// <summary>A text is not closed in its line.</summary>
    TextNotClosed,

    /// <summary>A text has an unknown escape sequence.</summary>
    EscapeUnknown,

    /// <summary>A heredoc is not closed.</summary>
    HeredocNotClosed,

    /// <summary>A comment is not closed.</summary>
    CommentNotClosed,

    /// <summary>A block is not closed.</summary>
    BlockNotClosed,

    /// <summary>Blocks or expressions are nested too deeply.</summary>
    TooDeep,
}
