using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary><c>Get-Member</c>: the members of each type of object in the input.</summary>
[Cmdlet(VerbsCommon.Get, "Member")]
public sealed class GetMemberCommand : ObjectCommand
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of members; wildcards allowed.</summary>
    [Parameter(Position = 0)]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Kinds of members.</summary>
    [Parameter]
    [Alias("Type")]
    public PSMemberTypes MemberType { get; set; } = PSMemberTypes.All;

    /// <inheritdoc/>
    protected override void Process(PSObject item)
    {
        string type = item.TypeNames.FirstOrDefault() ?? "";
        if (!_seen.Add(type))
            return;
        WildcardPattern[] names = [.. Name.Select(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase))];
        IEnumerable<PSMemberInfo> members = item.Members
            .Where(member => MemberType.HasFlag(member.MemberType) && names.Any(name => name.IsMatch(member.Name)))
            .Where(member => !IsAccessor(member))
            .OrderBy(member => member.MemberType)
            .ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase);
        foreach (PSMemberInfo member in members)
            WriteObject(Definition(type, member));
    }

    /// <summary>The get_ and set_ methods of a property say nothing that the property does not.</summary>
    private static bool IsAccessor(PSMemberInfo member) =>
        member is PSMethod && (member.Name.StartsWith("get_", StringComparison.Ordinal) || member.Name.StartsWith("set_", StringComparison.Ordinal));

    private static PSObject Definition(string type, PSMemberInfo member)
    {
        PSObject definition = new();
        // The name of pwsh's type, for which the engine brings the view.
        definition.TypeNames.Insert(0, "Microsoft.PowerShell.Commands.MemberDefinition");
        definition.Properties.Add(new PSNoteProperty("TypeName", type));
        definition.Properties.Add(new PSNoteProperty("Name", member.Name));
        definition.Properties.Add(new PSNoteProperty("MemberType", member.MemberType));
        definition.Properties.Add(new PSNoteProperty("Definition", member.ToString()));
        return definition;
    }
}
