using System.Globalization;

namespace SigTroubleshoot.RealTools;

/// <summary>What a run was asked to be.</summary>
internal sealed record LabOptions
{
    /// <summary>How to use it.</summary>
    public const string Usage = """
        Installs real clients, runs them against the simulated Azure, and writes what they print into tests/Unit/RealTools.

          dotnet run --project tests/RealTools -- [options]

          --only NAME      this client alone; may be given several times
          --mode TEXT      only modes with this in their name, and
          --scenario TEXT  only scenarios with this in their name: then the outputs are shown, and no file is written
          --cache PATH     where the clients are installed; out/RealTools without it
          --to PATH        where the outputs are written; tests/Unit/RealTools without it
          --stations N     how many clients run at a time; one more than there are processors without it
          --list           lists the clients and how often each is run
          --help           this text
        """;

    /// <summary>The names of the clients to run; empty for all.</summary>
    public IReadOnlyList<string> Only { get; private init; } = [];

    /// <summary>A part of the names of the modes to run.</summary>
    public string Mode { get; private init; } = "";

    /// <summary>A part of the names of the scenarios to run.</summary>
    public string Scenario { get; private init; } = "";

    /// <summary>Where the clients are installed.</summary>
    public string Cache { get; private init; } = Places.Cache;

    /// <summary>Where the outputs are written.</summary>
    public string To { get; private init; } = Places.Data;

    /// <summary>How many clients run at a time.</summary>
    public int Stations { get; private init; } = Environment.ProcessorCount + 1;

    /// <summary>Whether only the list is wanted.</summary>
    public bool List { get; private init; }

    /// <summary>Whether only the help is wanted.</summary>
    public bool Help { get; private init; }

    /// <summary>Whether some outputs are looked at, and none is kept.</summary>
    public bool IsTrial => Mode.Length + Scenario.Length > 0;

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="FormatException">One is not understood; the message says which.</exception>
    public static LabOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new LabOptions();
        for (var at = 0; at < arguments.Count; at++)
        {
            var option = arguments[at];
            options = option switch
            {
                "--list" => options with { List = true },
                "--help" or "-h" => options with { Help = true },
                _ when at + 1 == arguments.Count => throw new FormatException($"'{option}' is not an option, or needs a value."),
                _ => options.With(option, arguments[++at]),
            };
        }

        return options;
    }

    /// <summary>Whether an experiment is wanted.</summary>
    public bool Wants(Experiment experiment) =>
        experiment.Mode.Contains(Mode, StringComparison.OrdinalIgnoreCase) && experiment.Scenario.Title.Contains(Scenario, StringComparison.OrdinalIgnoreCase);

    private LabOptions With(string option, string value) => option switch
    {
        "--only" => this with { Only = [.. Only, value] },
        "--mode" => this with { Mode = value },
        "--scenario" => this with { Scenario = value },
        "--cache" => this with { Cache = Path.GetFullPath(value) },
        "--to" => this with { To = Path.GetFullPath(value) },
        "--stations" => this with { Stations = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 64 ? number : throw new FormatException($"--stations is a number from 1 to 64, not '{value}'.") },
        _ => throw new FormatException($"'{option}' is not an option."),
    };
}
