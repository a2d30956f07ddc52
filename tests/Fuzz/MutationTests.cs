using System.Globalization;
using System.Text.Json;

// The tests of this project share nothing and are all alike: they run in parallel.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerClass)]

namespace SigTroubleshoot.Fuzz;

/// <summary>
/// Diagnoses mutated texts: no exception, no hang, no secret in any finding. The environment variable SIGFUZZ_COUNT
/// sets the number of texts, SIGFUZZ_SEED the first seed.
/// </summary>
public abstract class MutationTests
{
    private const int DefaultCount = 20_000;
    private const int Parts = 4;

    private static readonly int Count = FromEnvironment("SIGFUZZ_COUNT", DefaultCount);
    private static readonly int FirstSeed = FromEnvironment("SIGFUZZ_SEED", 1);

    private readonly int _part;

    private protected MutationTests(int part) => _part = part;

    [Fact]
    public void Mutated_texts_are_diagnosed_without_revealing_their_secret()
    {
        for (var seed = FirstSeed + _part; seed < FirstSeed + Count; seed += Parts)
        {
            var mutator = new Mutator(seed);
            var text = mutator.Create();
            if (Examination.FaultOf(text, mutator.Secret) is { } fault)
                Assert.Fail(Describe(seed, mutator, text, fault));
        }
    }

    private static string Describe(int seed, Mutator mutator, string text, string fault)
    {
        var isHang = fault.StartsWith("no answer", StringComparison.Ordinal);
        var shortest = isHang ? text : Shortening.Shorten(text, shorter => Examination.FaultOf(shorter, mutator.Secret) is not null);
        return $"""
            SIGFUZZ_SEED={seed} ({string.Join(", ", mutator.Steps)}), secret {mutator.Secret}
            {fault}
            The shortest text that fails, as JSON:
            {JsonSerializer.Serialize(shortest)}
            """;
    }

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}

public sealed class FirstQuarter() : MutationTests(0);

public sealed class SecondQuarter() : MutationTests(1);

public sealed class ThirdQuarter() : MutationTests(2);

public sealed class FourthQuarter() : MutationTests(3);

public sealed class SeedTests
{
    [Fact]
    public void Every_seed_contains_its_secret_and_does_not_reveal_it()
    {
        Assert.True(Seeds.All.Count >= 60);
        foreach (var seed in Seeds.All)
            Assert.Null(Examination.FaultOf(seed.Replace(Seeds.Mark, "x7Rt5Kp2Wq8Zm4Lv9", StringComparison.Ordinal), "x7Rt5Kp2Wq8Zm4Lv9"));
    }

    [Fact]
    public void The_seeds_result_in_findings() =>
        Assert.True(Seeds.All.Count(seed => SigEngine.Default.Diagnose(seed).Count > 0) > Seeds.All.Count * 3 / 4);
}
