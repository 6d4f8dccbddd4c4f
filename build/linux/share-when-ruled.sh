
# The machine's policy may say that accounts share the records: then they have a place from the installation on.
if grep -qs '"sharedFolder"' /etc/intray/policy.json; then
    '/opt/${sanitizedProductName}/resources/share-records' || true
fi
