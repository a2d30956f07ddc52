using SigTroubleshoot.Rules;

// Writes the tables of all rules to a file.
File.WriteAllBytes(args[0], RuleCatalog.Tables());
