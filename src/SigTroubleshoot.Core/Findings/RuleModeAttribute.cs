namespace SigTroubleshoot;

/// <summary>The mode that a rule has because it implements the interface.</summary>
[AttributeUsage(AttributeTargets.Interface)]
internal sealed class RuleModeAttribute(RuleModes mode) : Attribute
{
    /// <summary>The mode.</summary>
    public RuleModes Mode { get; } = mode;
}
