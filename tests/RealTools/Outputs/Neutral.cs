using System.Globalization;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.RealTools;

/// <summary>Takes out of an output what belongs to this machine or this moment, and every secret.</summary>
internal static partial class Neutral
{
    private static readonly string[] Known = [Orchid.Tenant, Orchid.Client, Orchid.Subscription, Orchid.Publisher.ObjectId];

    /// <summary>The text without them.</summary>
    public static string Of(string text, Scenario scenario, Station station, string toolbox)
    {
        text = Token().Replace(text, "eyJ0REMOVED");
        text = text.Replace(Orchid.Secret, "SECRET", StringComparison.Ordinal);
        var endpoint = new Uri(station.Endpoint);
        text = text.Replace(endpoint.Authority, "management.azure.com", StringComparison.Ordinal);
        text = Proxy().Replace(text, "127.0.0.1:3128");
        text = text.Replace(toolbox, "/opt/tools", StringComparison.Ordinal)
            .Replace(station.Home, "/home/ada", StringComparison.Ordinal)
            .Replace(station.Certificate, "/etc/ssl/certs/ca.pem", StringComparison.Ordinal)
            .Replace(Path.GetDirectoryName(Places.DotNetClients)!, "/opt/publisher", StringComparison.Ordinal)
            .Replace(Path.GetDirectoryName(Places.PowerShell)!, "/opt/powershell", StringComparison.Ordinal)
            .Replace(Places.Scripts, "/src/publisher", StringComparison.Ordinal)
            .Replace(Places.Repository, "/src", StringComparison.Ordinal)
            .Replace($"Machine: {Environment.MachineName} ", "Machine: build01 ", StringComparison.Ordinal)
            .Replace($" on {Environment.MachineName}'s ", " on build01's ", StringComparison.Ordinal);
        var meant = Known.Concat(scenario.Faults.SelectMany(fault => Guids().Matches(fault.Refusal?.Message ?? "").Select(match => match.Value))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        text = Guids().Replace(text, match => meant.Contains(match.Value) ? match.Value : Number(seen, match.Value));
        text = Stamp().Replace(text, match => "2026-01-02" + match.Groups["between"].Value + "03:04:05" + string.Concat(match.Groups["part"].Value.Select(character => char.IsAsciiDigit(character) ? '0' : character)));
        text = HttpDate().Replace(text, "Fri,${a}02${b}Jan${c}2026${d}03:04:05${e}GMT");
        text = Address().Replace(text, "0x7f0000000000");
        text = ProcessId().Replace(text, "4711");
        text = CommandLogName().Replace(text, "2026-01-02.03-04-05.${command}.4711.log");
        text = LoadTime().Replace(text, "0.100");
        text = ResponseTime().Replace(text, "00.1s");
        text = ShortStamp().Replace(text, "20260102T030405Z");
        text = System().Replace(text, "Linux 6.1.0");
        text = Kernel().Replace(text, "Linux-6.1.0-");
        text = Plugin().Replace(text, "/run/packer-plugin1");
        return UserName().Replace(text, "${before}ada");
    }

    private static string Number(Dictionary<string, string> seen, string guid)
    {
        if (!seen.TryGetValue(guid, out var number))
            seen[guid] = number = string.Create(CultureInfo.InvariantCulture, $"0c0ffee0-0000-4000-8000-{seen.Count + 1:d12}");
        return number;
    }

    [GeneratedRegex(@"eyJ[\w-]{5,4000}(\.[\w-]{1,4000}){0,2}")]
    private static partial Regex Token();

    [GeneratedRegex(@"127\.0\.0\.1:\d{4,5}")]
    private static partial Regex Proxy();

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex(@"20\d\d-\d\d-\d\d(?<between>[T ])\d\d:\d\d:\d\d(?<part>[.,]\d{1,9})?")]
    private static partial Regex Stamp();

    // A console may have broken it into two lines, with its gutter between them.
    [GeneratedRegex(@"(Mon|Tue|Wed|Thu|Fri|Sat|Sun),(?<a>[\s|]{1,20})\d\d(?<b>[\s|]{1,20})[A-Z][a-z]{2}(?<c>[\s|]{1,20})20\d\d(?<d>[\s|]{1,20})[\d:]{8}(?<e>[\s|]{1,20})GMT")]
    private static partial Regex HttpDate();

    // Of a Python object.
    [GeneratedRegex("0x7[0-9a-f]{11}")]
    private static partial Regex Address();

    // Of Azure CLI, in its logs.
    [GeneratedRegex(@"(?<=CMD-LOG-LINE-BEGIN )\d{1,8}|^\d{1,8}(?= : 2026-01-02)", RegexOptions.Multiline)]
    private static partial Regex ProcessId();

    [GeneratedRegex(@"20\d\d-\d\d-\d\d\.\d\d-\d\d-\d\d\.(?<command>[\w-]{1,60})\.\d{1,8}\.log")]
    private static partial Regex CommandLogName();

    // Of a module of Azure CLI: its name, the seconds, and two counts.
    [GeneratedRegex(@"(?<=cli\.azure\.cli\.core: [\w ()-]{1,60} )\d\.\d{3}(?= {2,20}\d{1,6} {2,20}\d)")]
    private static partial Regex LoadTime();

    [GeneratedRegex(@"\b\d\d\.\ds\b")]
    private static partial Regex ResponseTime();

    [GeneratedRegex("20[0-9]{6}T[0-9]{6}Z")]
    private static partial Regex ShortStamp();

    [GeneratedRegex(@"Linux \d[\w.-]{2,60}")]
    private static partial Regex System();

    // As Python names its platform: Linux-6.1.0-13-amd64-x86_64-with-glibc2.36.
    [GeneratedRegex(@"Linux-\d[\w.+-]{0,60}?-(?=(?:x86_64|aarch64)-with-)")]
    private static partial Regex Kernel();

    [GeneratedRegex(@"/tmp/packer-plugin\d{1,12}")]
    private static partial Regex Plugin();

    [GeneratedRegex(@"(?<before>(Username|RunAs User):\s{0,10}(\S{1,40}\\)?)\S{1,40}")]
    private static partial Regex UserName();
}
