namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>What separates two neighboring words.</summary>
internal enum ClauseBreak
{
    /// <summary>They belong to one clause.</summary>
    None,

    /// <summary>A comma or a parenthesis is between them: a denial ends, but not what a whole sentence is about.</summary>
    Comma,

    /// <summary>A colon or a dash is between them: what follows is said on its own.</summary>
    Clause,

    /// <summary>A sentence ends between them.</summary>
    Sentence,

    /// <summary>A question ends between them.</summary>
    Question,
}
