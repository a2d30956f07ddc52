using System.Management.Automation;
using System.Reflection;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Cmdlets;
using SigTroubleshoot.Unit.Architecture;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>
/// Every parameter of every cmdlet with the values that come from a mistake: null, an empty text, an empty list, white space, a name that
/// does not exist, a pattern, a folder. Something is always said, nothing is an exception of .NET, and one bad value among good
/// ones takes none of them away.
/// </summary>
public sealed class EveryParameterTests : IDisposable
{
    private const string Absent = "'no-such-thing'";
    private const string Pattern = "'*no-such*'";

    private const string Web = $"'{ContosoWorld.Gallery}/images/web-server-2025'";
    private const string Version = $"'{ContosoWorld.Gallery}/images/web-server-2025/versions/2.3.0'";

    private static readonly string[] Empty = ["$null", "''", "' '", "@()", "@($null)", "@('')"];

    /// <summary>What each cmdlet is called with, if a parameter has no mistake: the pipeline, and its usual parameters with good values.</summary>
    private static readonly Dictionary<string, (string Input, (string Name, string Value)[] Usual)> Calls = new()
    {
        ["Assert-SigFinding"] = ("$good", []),
        ["Disable-SigFeedback"] = ("", []),
        ["Enable-SigFeedback"] = ("", []),
        ["Export-SigReport"] = ("$good", [("Path", "'report.json'"), ("PassThru", "")]),
        ["Get-SigFailure"] = ("", [("SubscriptionId", $"'{ContosoWorld.Production}'")]),
        ["Get-SigImageUse"] = ("", [("ResourceGroupName", "'rg-golden-images'"), ("GalleryName", "'gal_contoso'"), ("GalleryImageDefinitionName", "'web-server-2025'")]),
        ["Get-SigLatestVersion"] = ("", [("ResourceGroupName", "'rg-golden-images'"), ("GalleryName", "'gal_contoso'"), ("GalleryImageDefinitionName", "'web-server-2025'")]),
        ["Get-SigReplicationHealth"] = ("", [("ResourceGroupName", "'rg-golden-images'"), ("GalleryName", "'gal_contoso'"), ("GalleryImageDefinitionName", "'web-server-2025'"), ("Name", "'2.3.0'")]),
        ["Get-SigRule"] = ("", [("Id", "'SIG101'")]),
        ["Get-SigUsage"] = ("", [("SubscriptionId", $"'{ContosoWorld.Production}'")]),
        ["Invoke-SigDiagnosis"] = ("", [("InputObject", "'The gallery image version is not available.'")]),
        ["Test-SigAccess"] = ("", [("Scope", Web), ("Operation", "'Deploy'")]),
        ["Test-SigDeployment"] = ("", [("ImageId", Web), ("Location", "'northeurope'")]),
        ["Test-SigGalleryName"] = ("", [("Name", "'gal_contoso'")]),
        ["Test-SigImageDefinition"] = ("", [("Name", "'web'"), ("OsType", "'Linux'")]),
        ["Test-SigImageVersion"] = ("", [("Name", "'1.0.0'")]),
        ["Test-SigTemplate"] = ("", [("Path", "'gallery.json'")]),
        ["Wait-SigReplication"] = ("", [("ResourceGroupName", "'rg-golden-images'"), ("GalleryName", "'gal_contoso'"), ("GalleryImageDefinitionName", "'web-server-2025'"), ("Name", "'2.3.0'"), ("Timeout", "1"), ("Interval", "0.05")]),
    };

    /// <summary>A good value for each parameter that takes a list, to be mixed with bad ones.</summary>
    private static readonly Dictionary<string, string> Good = new()
    {
        ["Export-SigReport.Path"] = "'other.json'",
        ["Get-SigFailure.GalleryName"] = "'gal_contoso'",
        ["Get-SigFailure.ResourceGroupName"] = "'rg-golden-images'",
        ["Get-SigFailure.SubscriptionId"] = $"'{ContosoWorld.Production}'",
        ["Get-SigRule.Area"] = "'Gallery'",
        ["Get-SigRule.Id"] = "'SIG101'",
        ["Get-SigRule.Mode"] = "'Check'",
        ["Get-SigRule.Severity"] = "'Error'",
        ["Get-SigUsage.SubscriptionId"] = $"'{ContosoWorld.Production}'",
        ["Invoke-SigDiagnosis.ErrorRecord"] = "$record",
        ["Invoke-SigDiagnosis.LiteralPath"] = "'failed.log'",
        ["Invoke-SigDiagnosis.Path"] = "'failed.log'",
        ["Test-SigAccess.Operation"] = "'Deploy'",
        ["Test-SigAccess.Scope"] = Web,
        ["Test-SigAccess.SourceId"] = Version,
        ["Test-SigDeployment.ImageId"] = Web,
        ["Test-SigGalleryName.Name"] = "'gal_contoso'",
        ["Test-SigImageDefinition.DisallowedDiskType"] = "'Standard_LRS'",
        ["Test-SigImageDefinition.Feature"] = "@{ Name = 'SecurityType'; Value = 'TrustedLaunch' }",
        ["Test-SigImageVersion.DataDiskImage"] = "@{ Lun = 0 }",
        ["Test-SigImageVersion.TargetExtendedLocation"] = "@{ Name = 'x' }",
        ["Test-SigImageVersion.TargetRegion"] = "@{ Name = 'westeurope' }",
        ["Test-SigTemplate.LiteralPath"] = "'gallery.json'",
        ["Test-SigTemplate.ParameterFile"] = "'gallery.values.json'",
        ["Test-SigTemplate.Path"] = "'gallery.json'",
        [".GalleryImageDefinitionName"] = "'web-server-2025'",
        [".GalleryName"] = "'gal_contoso'",
        [".Location"] = "'westeurope'",
        [".ManagementGroupId"] = "'mg-contoso'",
        [".Name"] = "'2.3.0'",
        [".ResourceGroupName"] = "'rg-golden-images'",
        [".ResourceId"] = Version,
        [".SubscriptionId"] = $"'{ContosoWorld.Production}'",
    };

    /// <summary>What a bad value among good ones may do.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Export-SigReport.Path"] = "Nothing is written, and the error comes before the first input.",
        ["Get-SigFailure.GalleryName"] = "A gallery that was deleted still has failures.",
        ["Get-SigFailure.ResourceGroupName"] = "A resource group that was deleted still has failures.",
        ["Test-SigImageVersion.TargetExtendedLocation"] = "It is accepted for a splat; no check uses it.",
    };

    private readonly TemporaryFolder _folder = new();
    private readonly Session _session;
    private RuntimeException? _thrown;

    public EveryParameterTests()
    {
        _session = SimulatedSession.OfContosoAsync().GetAwaiter().GetResult().Session;
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder.json"));
        File.Copy(Path.Combine(Session.Root, "samples", "templates", "gallery.json"), Path.Combine(_folder.Path, "gallery.json"));
        _folder.Write("gallery.values.json", """{ "parameters": { "location": { "value": "westeurope" } } }""");
        _folder.Write("failed.log", Samples.NameRecord);
        _session.Run("$ExecutionContext.SessionState.Path.SetLocation($folder)", ("folder", _folder.Path));
        _session.Run("", ("good", Reports.Sample.Warning), ("record", new ErrorRecord(new InvalidOperationException(Samples.NameRecord), "X", ErrorCategory.InvalidOperation, null)));
    }

    public static TheoryData<string> Cmdlets => [.. Types.Select(NameOf)];

    private static IEnumerable<Type> Types => typeof(CompiledCore).Assembly.GetExportedTypes().Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null).OrderBy(NameOf, StringComparer.Ordinal);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static string NameOf(Type type) => type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet ? $"{cmdlet.VerbName}-{cmdlet.NounName}" : "";

    private static Type TypeOf(string name) => Types.Single(type => NameOf(type) == name);

    private static IEnumerable<PropertyInfo> ParametersOf(Type type) => type.GetProperties()
        .Where(property => property.GetCustomAttributes<ParameterAttribute>().Any() && property.PropertyType != typeof(SwitchParameter))
        .OrderBy(property => property.Name, StringComparer.Ordinal);

    private static string? GoodValue(string cmdlet, string parameter) => Good.TryGetValue($"{cmdlet}.{parameter}", out var own) ? own : Good.GetValueOrDefault($".{parameter}");

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void An_empty_value_is_never_silent(string cmdlet) => Check(cmdlet, _ => Empty);

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_name_that_does_not_exist_and_a_pattern_that_matches_nothing_are_never_silent(string cmdlet) => Check(cmdlet, _ => [Absent, Pattern]);

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_folder_in_place_of_a_file_is_never_silent(string cmdlet) =>
        Check(cmdlet, parameter => IsPath(parameter) ? ["'folder'", "'folder.json'", "'missing/folder/x.json'", "'fold*'", "'x:\\y.json'", "'variable:x'", "\"a`0b\"" , "'['"] : []);

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void One_bad_value_among_good_ones_is_reported_and_takes_none_of_them_away(string cmdlet)
    {
        List<string> wrong = [];
        foreach (var parameter in ParametersOf(TypeOf(cmdlet)).Where(parameter => parameter.PropertyType.IsArray && !Exceptions.ContainsKey($"{cmdlet}.{parameter.Name}")))
        {
            if (GoodValue(cmdlet, parameter.Name) is not { } good)
            {
                wrong.Add($"{cmdlet} -{parameter.Name} has no good value in this test.");
                continue;
            }

            var expected = Run(Command(cmdlet, parameter, good));
            var quiet = Said(expected);
            foreach (var bad in new[] { Absent, "$null", "''" })
            {
                foreach (var list in new[] { $"{good}, {bad}", $"{bad}, {good}" })
                {
                    var command = Command(cmdlet, parameter, list);
                    var output = Run(command);
                    // Then nothing was done, and PowerShell says why.
                    if (_session.Errors.Any(error => error.Exception is ParameterBindingException))
                        continue;
                    if (output.Count < expected.Count)
                        wrong.Add($"{command}: {output.Count} outputs, without the bad value {expected.Count}. {Said(output)}");
                    if (bad == Absent && Said(output) == quiet)
                        wrong.Add($"{command} does not report the bad value.");
                }
            }
        }

        Nothing.In(wrong);
    }

    private void Check(string cmdlet, Func<PropertyInfo, string[]> values) => Nothing.In(
        from parameter in ParametersOf(TypeOf(cmdlet))
        from value in values(parameter)
        let command = Command(cmdlet, parameter, value)
        let problem = Problem(command)
        where problem is not null
        select $"{command}: {problem}");

    private string? Problem(string command)
    {
        var count = Run(command).Count;
        return _session.Errors.FirstOrDefault(error => error.Exception is NullReferenceException or ArgumentException or InvalidCastException or IndexOutOfRangeException or FormatException or KeyNotFoundException or AggregateException) is { } error
            ? $"{error.Exception.GetType().Name}: {error}"
            : count + _session.Errors.Count + _session.Warnings.Count == 0 && _thrown is null && !File.Exists(Path.Combine(_folder.Path, "report.json")) ? "says nothing"
            : null;
    }

    private List<PSObject> Run(string command)
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "*.json").Where(file => Path.GetFileName(file) is "report.json" or "other.json"))
            File.Delete(file);
        _thrown = null;
        try
        {
            // What is only written to the host has been said, too.
            return _session.Run(command + " 6>&1");
        }
        catch (RuntimeException e)
        {
            // The gate ends the script.
            _thrown = e;
            return [];
        }
    }

    // Everything that a user sees, also in a result.
    private string Said(List<PSObject> output) => string.Join("\n", _session.Errors.Select(error => error.ToString())
        .Concat(_session.Warnings)
        .Concat(output.Select(item => item.BaseObject is TestResult result ? string.Join("\n", result.Findings) : item.BaseObject.ToString() ?? "")));

    private static bool IsPath(PropertyInfo parameter) => parameter.Name is "SourceRoot" or "Baseline" || parameter.Name.EndsWith("Path", StringComparison.Ordinal) || parameter.Name.EndsWith("File", StringComparison.Ordinal);

    // The usual parameters, as far as they can be used together with the one that is tried.
    private static string Command(string cmdlet, PropertyInfo parameter, string value)
    {
        var type = TypeOf(cmdlet);
        var (input, usual) = Calls[cmdlet];
        var sets = SetsOf(parameter);
        var others = usual.Where(pair => pair.Name != parameter.Name && (SetsOf(type.GetProperty(pair.Name)!) is var own && (own.Contains(ParameterAttribute.AllParameterSets) || sets.Contains(ParameterAttribute.AllParameterSets) || own.Overlaps(sets))));
        var call = $"{cmdlet} -{parameter.Name} {value} {string.Join(' ', others.Select(pair => $"-{pair.Name} {pair.Value}".TrimEnd()))}".TrimEnd();
        return input.Length > 0 && parameter.Name != "InputObject" ? $"{input} | {call}" : call;
    }

    private static HashSet<string> SetsOf(PropertyInfo parameter) => [.. parameter.GetCustomAttributes<ParameterAttribute>().Select(attribute => attribute.ParameterSetName)];
}
