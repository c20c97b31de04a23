# Contacts of states by year, as a table for studies of international relations.
# Needs R alone, and a Readout that runs: npm start. Another address: READOUT=http://… Rscript examples/dyads.R

readout <- Sys.getenv("READOUT", "http://localhost:4000")
dyads <- read.csv(
  paste0(readout, "/export/network.dyads.csv?projection=STATES_BY_CONTACTS"),
  na.strings = "", encoding = "UTF-8"
)

# Correlates of War codes join this to tables of alliances, trade or conflict.
print(dyads[, c("oneCow", "otherCow", "oneName", "otherName", "year", "contacts")])

# Contacts in each year, in pairs; a year that is not known is left out.
print(aggregate(contacts ~ year, data = dyads, FUN = sum))

# What each column means stands in the data dictionary beside it.
dictionary <- readLines(paste0(readout, "/export/network.datapackage.json?projection=STATES_BY_CONTACTS"))
cat(grep("description", dictionary, value = TRUE), sep = "\n")
