namespace SigTroubleshoot.Secrets;

/// <summary>Finds the secrets in a text: by the words that announce them and by their shape.</summary>
internal static class SecretFinder
{
    /// <summary>The secrets in order, without overlaps.</summary>
    public static IReadOnlyList<SecretSpan> Find(string text)
    {
        var spans = new SecretSpans();
        FindIn(text, spans);
        if (UnwrappedText.Of(text) is { } view)
        {
            var found = new SecretSpans();
            FindIn(view.Text, found);
            spans.AddFrom(view, found);
        }

        return spans.Merge();
    }

    private static void FindIn(string text, SecretSpans spans)
    {
        KeyShapes.Find(text, spans);
        AddressSecrets.Find(text, spans);
        var at = 0;
        var state = 0;
        for (var kinds = TriggerWords.ReadOn(text, ref at, ref state); kinds != TriggerKinds.None; kinds = TriggerWords.ReadOn(text, ref at, ref state))
        {
            var end = FindAt(text, at, kinds, spans);
            if (end > at)
                (at, state) = (end, 0);
        }
    }

    // Returns the position to continue from; -1 if nothing was found.
    private static int FindAt(string text, int at, TriggerKinds kinds, SecretSpans spans)
    {
        if ((kinds & TriggerKinds.PrivateKey) != 0 && PrivateKeys.Find(text, at, spans) is var keyEnd and > 0)
            return keyEnd;
        if ((kinds & (TriggerKinds.WebToken | TriggerKinds.EntraSecret | TriggerKinds.AccessTokenPrefix)) != 0
            && KeyShapes.FindMarked(text, at, kinds, spans) is var shapeEnd and > 0)
            return shapeEnd;
        if ((kinds & TriggerKinds.Authorization) != 0)
            return HeaderSecrets.FindAuthorization(text, at, spans);
        if ((kinds & TriggerKinds.Cookie) != 0)
            return HeaderSecrets.FindCookie(text, at, spans);
        if ((kinds & (TriggerKinds.Scheme | TriggerKinds.CommonScheme)) != 0
            && HeaderSecrets.FindToken(text, at, (kinds & TriggerKinds.CommonScheme) != 0, spans) is var tokenEnd and > 0)
            return tokenEnd;
        if ((kinds & (TriggerKinds.Name | TriggerKinds.ShortName | TriggerKinds.Signature)) != 0)
            return NamedSecrets.Find(text, at, kinds, spans);
        if ((kinds & TriggerKinds.SecureString) != 0)
            return CommandSecrets.FindSecureString(text, at, spans);
        if ((kinds & TriggerKinds.Login) != 0)
            return CommandSecrets.FindLogin(text, at, spans);
        return -1;
    }
}
