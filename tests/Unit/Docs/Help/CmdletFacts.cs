using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Unit.Docs.Help;

/// <summary>PowerShell's facts about a cmdlet, in the terms of a help page.</summary>
internal sealed partial class CmdletFacts(CmdletInfo cmdlet)
{
    /// <summary>The width at which platyPS wraps the lines of a syntax.</summary>
    private const int Width = 100;

    /// <summary>The name.</summary>
    public string Name => cmdlet.Name;

    /// <summary>The name of its help file.</summary>
    public string HelpFile => Path.GetFileName(cmdlet.HelpFile);

    /// <summary>The page that Get-Help -Online opens.</summary>
    public string HelpUri => cmdlet.ImplementingType.GetCustomAttribute<CmdletAttribute>()!.HelpUri;

    /// <summary>The output types.</summary>
    public IEnumerable<string> OutputTypes => cmdlet.OutputType.Select(type => type.Type.FullName!);

    /// <summary>The parameter sets.</summary>
    public IReadOnlyCollection<CommandParameterSetInfo> Sets => cmdlet.ParameterSets;

    /// <summary>Its own parameters, ordered by name.</summary>
    public IEnumerable<ParameterMetadata> Parameters =>
        cmdlet.Parameters.Values.Where(IsOwn).OrderBy(parameter => parameter.Name, StringComparer.InvariantCultureIgnoreCase);

    /// <summary>The cmdlet's own parameters in a set, in the order of the syntax.</summary>
    public static IEnumerable<CommandParameterInfo> Own(CommandParameterSetInfo set) =>
        from parameter in set.Parameters
        where !Cmdlet.CommonParameters.Contains(parameter.Name)
        orderby parameter.Position != int.MinValue ? 0 : parameter.IsMandatory ? 1 : 2, parameter.Position
        select parameter;

    /// <summary>The heading of a set's syntax.</summary>
    public static string Heading(CommandParameterSetInfo set) => set.IsDefault ? set.Name + " (Default)" : set.Name;

    /// <summary>The syntax of a set, wrapped like platyPS does.</summary>
    public string Syntax(CommandParameterSetInfo set)
    {
        var lines = new List<string> { Name };
        foreach (var parameter in NextParameter().Split(set.ToString()))
        {
            if (lines[^1].Length + parameter.Length + 1 > Width)
                lines.Add("");
            lines[^1] += " " + parameter;
        }

        return string.Join('\n', lines);
    }

    /// <summary>Whether the parameter accepts pipeline input, in the terms of the help file.</summary>
    public static string PipelineInput(ParameterMetadata parameter)
    {
        var uses = parameter.ParameterSets.Values;
        string[] ways = [.. Way("ByValue", uses.Any(use => use.ValueFromPipeline)), .. Way("ByPropertyName", uses.Any(use => use.ValueFromPipelineByPropertyName))];
        return ways.Length == 0 ? "false" : $"true ({string.Join(", ", ways)})";
    }

    /// <summary>Whether its value may contain wildcards.</summary>
    public static bool TakesWildcards(ParameterMetadata parameter) => parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any();

    /// <summary>The only values that it accepts; empty if it also accepts others.</summary>
    public static IReadOnlyList<string> AcceptedValues(ParameterMetadata parameter)
    {
        var type = parameter.ParameterType.GetElementType() ?? parameter.ParameterType;
        return type.IsEnum ? Enum.GetNames(type) : [.. parameter.Attributes.OfType<ValidateSetAttribute>().SelectMany(set => set.ValidValues)];
    }

    /// <summary>Its value if it is not specified.</summary>
    public string DefaultValue(ParameterMetadata parameter)
    {
        using var instance = (IDisposable)Activator.CreateInstance(cmdlet.ImplementingType)!;
        // The engine has the properties of -WhatIf and -Confirm.
        if (cmdlet.ImplementingType.GetProperty(parameter.Name) is not { } property)
            return "False";
        return property.GetValue(instance) switch
        {
            null or "" or 0 => "None",
            SwitchParameter => "False",
            string text => text,
            IEnumerable values => string.Join(", ", values.Cast<object>()) is { Length: > 0 } list ? list : "None",
            var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    private static string[] Way(string name, bool isOpen) => isOpen ? [name] : [];

    private static bool IsOwn(ParameterMetadata parameter) => !Cmdlet.CommonParameters.Contains(parameter.Name);

    // A parameter starts with a hyphen, which may be in brackets; the type of its value never does.
    [GeneratedRegex(@" (?=\[*-|\[<)")]
    private static partial Regex NextParameter();
}
