namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>What a diagnosis can read.</summary>
internal enum ReadingKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A line of a text that comes line by line.</summary>
    Line,

    /// <summary>A text of its own.</summary>
    Text,

    /// <summary>An error record or an exception.</summary>
    Record,

    /// <summary>Any other object.</summary>
    Object,

    /// <summary>An error of the session.</summary>
    SessionError,
}
