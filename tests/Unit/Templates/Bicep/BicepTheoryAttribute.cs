namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>A test with data that needs the Bicep CLI. It is skipped where the CLI was not downloaded.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BicepTheoryAttribute : TheoryAttribute
{
    public BicepTheoryAttribute() => Skip = Built.Bicep is null ? BicepRun.Missing : null;
}
