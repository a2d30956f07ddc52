namespace SigTroubleshoot.Templates;

/// <summary>What a note about a template says.</summary>
internal enum TemplateNoteKind
{
    /// <summary>The file, or one value of it, is wrong, and the deployment fails because of it.</summary>
    Fault,

    /// <summary>A value is probably wrong; it may be newer than this module.</summary>
    Suspicion,

    /// <summary>Something could not be evaluated.</summary>
    NotEvaluated,
}
