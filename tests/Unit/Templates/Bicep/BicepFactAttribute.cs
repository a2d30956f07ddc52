namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>A test that needs the Bicep CLI. It is skipped where the CLI was not downloaded.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute() => Skip = Built.Bicep is null ? BicepRun.Missing : null;
}
