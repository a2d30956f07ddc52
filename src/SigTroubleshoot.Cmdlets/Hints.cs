namespace SigTroubleshoot.Cmdlets;

/// <summary>
/// The hints of the parameters, which PowerShell shows at a prompt for a mandatory one and with its completion, in the language of
/// the session. The constants are generated from Hints.resx.
/// </summary>
internal static partial class Hints
{
    /// <summary>The name of the resources.</summary>
    public const string BaseName = "SigTroubleshoot.Cmdlets.Hints";
}
