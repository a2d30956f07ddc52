using SigTroubleshoot.Templates.Arm;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>One resource of a declaration.</summary>
/// <param name="Context">What it is evaluated in.</param>
/// <param name="Number">The number in the loop, in brackets; empty if there is none.</param>
/// <param name="IsUncertain">Whether only the deployment knows if it exists.</param>
internal readonly record struct BicepPass(ArmContext Context, string Number, bool IsUncertain);
