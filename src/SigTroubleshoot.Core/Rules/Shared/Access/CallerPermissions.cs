using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Permissions;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Whether the signed-in caller has the refused permission, for the rules about missing permissions.</summary>
/// <remarks>
/// Azure returns only the permissions of the caller; the texts of the rules say so, because another identity may have
/// received the error.
/// </remarks>
internal static class CallerPermissions
{
    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>Reads the permissions at the scope that the error names. Confirms the finding if they do not allow the action.</summary>
    /// <param name="verification">The finding.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    /// <param name="mustExist">Whether a scope that does not exist also explains the error.</param>
    public static async Task<Answer> VerifyAsync(Verification verification, CancellationToken cancellation, bool mustExist = false)
    {
        var actions = Split(verification["Action"]);
        var scopes = Split(verification["ResourceId"]);
        if (actions.Length == 0)
            return Undetermined.Unnamed(NamedThing.Action);
        if (scopes.Length == 0 || !scopes.All(NamedResources.IsId))
            return Undetermined.Unnamed(NamedThing.Scope);

        // "action(s) 'a,b' on the linked scope(s) 'x,y' (respectively)"
        for (var i = 0; i < Math.Max(actions.Length, scopes.Length); i++)
        {
            var answer = await VerifyAsync(verification.Azure, At(actions, i), At(scopes, i), mustExist, cancellation).ConfigureAwait(false);
            if (answer is not null)
                return answer;
        }

        return Answer.Refuted(("Action", string.Join(", ", actions)), ("ResourceId", scopes[0]));
    }

    /// <summary>Null if the caller has the permission.</summary>
    private static async Task<Answer?> VerifyAsync(AzureView azure, string action, string scope, bool mustExist, CancellationToken cancellation)
    {
        if (mustExist && (await azure.ReadAsync(scope, cancellation).ConfigureAwait(false)).IsAbsent)
            return Answer.Confirmed(("ResourceId", scope)).As("MessageConfirmedMissing");
        var reading = await PermissionSet.ReadAsync(azure, scope, cancellation).ConfigureAwait(false);
        if (reading.Permissions is not { } permissions)
            return Undetermined.Unreadable(scope, reading.Failure!);
        return permissions.Allows(action) ? null : Conditional(permissions, action) ?? Answer.Confirmed(("Action", action), ("ResourceId", scope));
    }

    /// <summary>The answer if an action is allowed only under a condition of a role assignment; null otherwise.</summary>
    public static Answer? Conditional(PermissionSet permissions, string action) =>
        permissions.ConditionOf(action) is { } condition ? Answer.NotEvaluated(CommonTexts.Fill(CommonTexts.PermissionConditional, ("Action", action), ("Condition", condition))) : null;

    private static string[] Split(string? text) => (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static string At(string[] texts, int index) => texts[Math.Min(index, texts.Length - 1)];
}
