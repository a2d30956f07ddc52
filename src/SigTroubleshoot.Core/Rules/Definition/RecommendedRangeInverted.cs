using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The recommended vCPU or memory range of the definition has a minimum greater than its maximum.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image definition table. The service compares only these two; the limits of 80 vCPUs
/// and 640 GB are Terraform's own.
/// </remarks>
internal sealed class RecommendedRangeInverted() : Rule("SIG212", RuleArea.Definition, FindingSeverity.Error), ICheck<ImageDefinition>
{
    private const string VCpuInAzPowerShell = " -MinimumVCPU <MinimumVCPU> -MaximumVCPU <MaximumVCPU>";
    private const string MemoryInAzPowerShell = " -MinimumMemory <MinimumMemory> -MaximumMemory <MaximumMemory>";
    private const string VCpuInAzureCli = " --minimum-cpu-core <MinimumVCPU> --maximum-cpu-core <MaximumVCPU>";
    private const string MemoryInAzureCli = " --minimum-memory <MinimumMemory> --maximum-memory <MaximumMemory>";

    internal override RuleText Text => new()
    {
        Message = "The recommended minimum[ of {Property}] is greater than the maximum.",
        ["MessageRange"] = "The recommended minimum is greater than the maximum[: {Property} is {Minimum}][ and {OtherProperty} is {Maximum}].",
        Cause = "The recommended vCPU or memory range of the image definition has a minimum greater than its maximum.",
        Remedy = "Swap or correct the two values so that the minimum does not exceed the maximum.",
    };

    internal override string[] Sentences =>
    [
        "The minimum value of <Property> must not be greater than the maximum value of <OtherProperty>.",
    ];

    public override string AzPowerShell => DefinitionCommands.NewAzPowerShell("<Definition>") + VCpuInAzPowerShell + MemoryInAzPowerShell;

    public override string AzureCli => DefinitionCommands.NewAzureCli("<Definition>") + VCpuInAzureCli + MemoryInAzureCli;

    // The other range is not at fault, and it is optional.
    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values)
    {
        var commands = base.CommandsFor(values);
        var property = values.TryGetValue("Property", out var name) ? name : "";
        if (property.IndexOf("cpu", StringComparison.OrdinalIgnoreCase) >= 0)
            return new RuleCommands(commands.AzPowerShell.Replace(MemoryInAzPowerShell, ""), commands.AzureCli.Replace(MemoryInAzureCli, ""));
        return property.IndexOf("memory", StringComparison.OrdinalIgnoreCase) >= 0
            ? new RuleCommands(commands.AzPowerShell.Replace(VCpuInAzPowerShell, ""), commands.AzureCli.Replace(VCpuInAzureCli, ""))
            : commands;
    }

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) =>
    [
        .. Check("MinimumVCPU", request.MinimumVCpu, "MaximumVCPU", request.MaximumVCpu),
        .. Check("MinimumMemory", request.MinimumMemory, "MaximumMemory", request.MaximumMemory),
    ];

    // A value that is not a number is covered by another rule.
    private static IEnumerable<Answer> Check(string property, string? minimum, string otherProperty, string? maximum)
    {
        if (TryRead(minimum, out var least) && TryRead(maximum, out var most) && least > most)
            yield return Answer.Failed(("Property", property), ("OtherProperty", otherProperty), ("Minimum", minimum), ("Maximum", maximum)) with { MessageKind = "MessageRange" };
    }

    private static bool TryRead(string? text, out int number) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
}
