using System.Globalization;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>The options of a manual run.</summary>
internal sealed record CommandLine
{
    /// <summary>The usage text.</summary>
    public const string Usage = """
        Serves the part of Azure that galleries use, on loopback, until Ctrl+C.

          dotnet run --project tests/ArmSimulator -- [options]

          --port N               the port, 0 for any that is free; 18443 without it
          --folder PATH          where to write Connect.ps1 and connect.sh; out/ArmSimulator without it
          --latency TIME         how long each answer takes, such as 80ms or 1.5s
          --budget on|off        whether reads are limited as in Azure (250, and 25 more a second;
                                 Compute: 2000 versions in 3 minutes); on without it
          --faults 5%            so many of all requests meet a fault of some kind
          --fault KIND[:PATH]    requests whose path has PATH in it meet this fault; may be given several times
          --seed N               where chance begins; 1 without it
          --fleet N              adds N more versions in a subscription of their own
          --tenant N             adds a tenant of N subscriptions; 2000 have 300 galleries with 100,000 versions, and 50,000 VMs
          --help                 this text

        Kinds of faults: 401, 403, 404, 409, 429, 500, 503, computeThrottled, connectionReset, truncatedBody,
        malformedJson, jsonWithoutValue, html, hugeBody, controlSigns, slowBody, hang, computeThrottledAsDocumented,
        endlessNextLink, foreignNextLink, relativeNextLink, itemWithoutId, mixture.
        """;

    /// <summary>The port; 0 for any free one.</summary>
    public int Port { get; private init; } = 18443;

    /// <summary>The folder for the scripts, relative to the current folder; null for the default.</summary>
    public string? Folder { get; private init; }

    /// <summary>The latency of each response.</summary>
    public TimeSpan Latency { get; private init; }

    /// <summary>Whether reads are limited.</summary>
    public bool Budget { get; private init; } = true;

    /// <summary>The initial faults.</summary>
    public IReadOnlyList<Fault> Faults { get; private init; } = [];

    /// <summary>The random seed.</summary>
    public int Seed { get; private init; } = 1;

    /// <summary>The number of versions to add; 0 for none.</summary>
    public int Fleet { get; private init; }

    /// <summary>The number of subscriptions of the tenant to add; 0 for none.</summary>
    public int Tenant { get; private init; }

    /// <summary>Whether only the help was requested.</summary>
    public bool Help { get; private init; }

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="FormatException">An argument is invalid; the message says which one and why.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        for (var at = 0; at < arguments.Count; at++)
        {
            var option = arguments[at];
            if (option is "--help" or "-h" or "-?")
                return line with { Help = true };
            if (at + 1 == arguments.Count)
                throw new FormatException(option.StartsWith("--", StringComparison.Ordinal) ? $"{option} needs a value after it, or is no option." : $"'{option}' is no option.");
            line = line.With(option, arguments[++at]);
        }

        return line;
    }

    private CommandLine With(string option, string value) => option switch
    {
        "--port" => this with { Port = Number(option, value, 0, 65535) },
        "--folder" => this with { Folder = value.Length > 0 ? value : throw new FormatException("--folder is the path of a folder, and not empty.") },
        "--latency" => this with { Latency = Time(value) },
        "--budget" => this with { Budget = value switch { "on" => true, "off" => false, _ => throw new FormatException($"--budget is on or off, not '{value}'.") } },
        "--faults" => this with { Faults = [.. Faults, new Fault([.. Fault.Mixture]) { Probability = Share(value) }] },
        "--fault" => this with { Faults = [.. Faults, One(value)] },
        "--seed" => this with { Seed = Number(option, value, 0, int.MaxValue) },
        "--fleet" => this with { Fleet = Number(option, value, 1, 1_000_000) },
        "--tenant" => this with { Tenant = Number(option, value, 1, 10_000) },
        _ => throw new FormatException($"'{option}' is no option."),
    };

    private static int Number(string option, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"{option} is a number from {least} to {most}, not '{value}'.");

    private static TimeSpan Time(string value)
    {
        var (text, unit) = value.EndsWith("ms", StringComparison.Ordinal) ? (value[..^2], 1) : value.EndsWith('s') ? (value[..^1], 1000) : (value, 1);
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? TimeSpan.FromMilliseconds(number * unit)
            : throw new FormatException($"--latency is a time such as 80ms or 1.5s, not '{value}'.");
    }

    private static double Share(string value) =>
        value.EndsWith('%') && double.TryParse(value[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent / 100
            : throw new FormatException($"--faults is a share from 0% to 100%, not '{value}'.");

    private static Fault One(string value)
    {
        var parts = value.Split(':', 2);
        return new Fault(FaultNames.Kinds(parts[0])) { Path = parts.Length > 1 ? parts[1] : null };
    }
}
