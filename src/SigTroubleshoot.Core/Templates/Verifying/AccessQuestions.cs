using SigTroubleshoot.Access;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>Asks whether the signed-in account is allowed what a deployment does. Each action is asked for once in each scope.</summary>
/// <param name="rules">The rules.</param>
/// <param name="azure">The Azure to read from.</param>
internal sealed class AccessQuestions(RuleSet rules, TemplateAzure azure)
{
    private readonly AccessCheck _check = new(rules, azure.View, azure.PrincipalId);
    private readonly Dictionary<string, Scope> _scopes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an action that a resource needs.</summary>
    /// <param name="asked">The resource.</param>
    /// <param name="action">The action.</param>
    /// <param name="scopes">The IDs of the scopes that it can be allowed on, the closest one first; the next one counts if a scope does not exist.</param>
    public void Add(AskedResource asked, string action, params string[] scopes)
    {
        if (scopes.FirstOrDefault(Marks.IsIn) is { } unknown)
        {
            asked.AddUnknown(rules.LiveAnswers(new AccessReading { Action = action, ResourceId = "", IsHeld = true }).Select(item => item.Rule), unknown);
            return;
        }

        if (!_scopes.TryGetValue(scopes[0], out var scope))
            _scopes.Add(scopes[0], scope = new Scope(scopes));
        if (!scope.Needs.ContainsKey(action))
            scope.Needs.Add(action, asked);
    }

    /// <summary>Asks for everything that was added. The first resource that needs an action gets the answer.</summary>
    public async Task AskAsync(CancellationToken cancellation)
    {
        var scopes = _scopes.Values.ToList();
        var readings = await Task.WhenAll(scopes.Select(scope => ReadAsync(scope, cancellation))).ConfigureAwait(false);
        for (var i = 0; i < scopes.Count; i++)
        {
            foreach (var reading in readings[i])
            {
                foreach (var (rule, answer) in rules.LiveAnswers(reading))
                    scopes[i].Needs[reading.Action].Add(rule, answer, ResourceId.TryParse(reading.ResourceId, out var id) ? AccessCheck.ValuesOf(id) : [], value: "");
            }
        }
    }

    // A scope that does not exist has no permissions of its own. If it is the only one, the missing resource is reported instead.
    private async Task<IReadOnlyList<AccessReading>> ReadAsync(Scope scope, CancellationToken cancellation)
    {
        IReadOnlyList<AccessReading> readings = [];
        foreach (var text in scope.Ids)
        {
            if (!ResourceId.TryParse(text, out var id))
                continue;
            readings = await _check.ReadAsync(id, [.. scope.Needs.Keys], cancellation).ConfigureAwait(false);
            if (readings.All(reading => reading.Failure?.Reason != ReadFailureReason.NotFound))
                return readings;
        }

        return scope.Ids.Count == 1 ? [] : readings;
    }

    private sealed record Scope(IReadOnlyList<string> Ids)
    {
        public Dictionary<string, AskedResource> Needs { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
