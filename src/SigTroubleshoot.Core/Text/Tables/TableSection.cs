namespace SigTroubleshoot.Text.Tables;

/// <summary>The sections of a <see cref="TableFile"/>.</summary>
internal enum TableSection
{
    /// <summary>Which rules exist, and what each can do.</summary>
    Rules,

    /// <summary>The sentences, and how they begin.</summary>
    Sentences,

    /// <summary>The words of the sentences, and their weights.</summary>
    Words,

    /// <summary>The rules that recognize an error by its code.</summary>
    Codes,

    /// <summary>The phrases that lead to the positions in a large text that are worth reading.</summary>
    Marks,
}
